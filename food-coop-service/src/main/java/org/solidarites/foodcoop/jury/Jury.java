package org.solidarites.foodcoop.jury;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.call.Calls;
import org.solidarites.foodcoop.call.Criterion;
import org.solidarites.foodcoop.cooperative.Memberships;
import org.solidarites.foodcoop.jury.core.Ranking;
import org.solidarites.foodcoop.project.Projects;
import org.solidarites.foodcoop.project.Projects.Candidate;

/** The jury of a call at work. */
@ApplicationScoped
class Jury {

    private final JuryRepository members;
    private final ScoreRepository scores;
    private final Projects projects;
    private final Calls calls;
    private final Memberships memberships;
    private final Clock clock;

    Jury(
            JuryRepository members,
            ScoreRepository scores,
            Projects projects,
            Calls calls,
            Memberships memberships,
            Clock clock) {
        this.memberships = memberships;
        this.members = members;
        this.scores = scores;
        this.projects = projects;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Puts somebody on the jury.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SCORES_UNSEALED}, {@code INVALID_SIRET},
     *     {@code ALREADY_ON_THE_JURY}
     */
    JuryMember.View name(UUID call, NewJuryMember named) {
        calls.holdSealed(call);
        if (members.member(call, named.subject()).isPresent()) {
            throw FoodCoopProblem.ALREADY_ON_THE_JURY.refuse();
        }
        return view(call, members.keep(JuryMember.name(call, named)));
    }

    /**
     * Notes to which organisations somebody on the jury belongs. A score that they gave does not count while they belong to
     * one of its project, and counts again when they turn out not to.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SCORES_UNSEALED}, {@code JURY_MEMBER_NOT_FOUND}, {@code INVALID_SIRET}
     */
    JuryMember.View belong(UUID call, UUID id, JuryMemberships wanted) {
        calls.holdSealed(call);
        JuryMember member = members.held(id)
                .filter(found -> found.isOnTheJuryOf(call))
                .orElseThrow(FoodCoopProblem.JURY_MEMBER_NOT_FOUND::refuse);
        member.belongTo(wanted.memberships());
        for (Score score : scores.given(call, member.subject())) {
            score.involve(belongs(member, projects.anyCandidate(score.projectId())));
            scores.keep(score);
        }
        return view(call, members.keep(member));
    }

    /** Who sits on the jury of a call. */
    List<JuryMember.View> members(UUID call) {
        return members.of(call).stream().map(member -> view(call, member)).toList();
    }

    private JuryMember.View view(UUID call, JuryMember member) {
        return member.view(scores.setAside(call, member.subject()));
    }

    /**
     * Scores a project.
     *
     * @throws Refusal {@code PROJECT_NOT_FOUND}, {@code PROJECT_NOT_ELIGIBLE}, {@code SCORES_UNSEALED},
     *     {@code NOT_ON_THE_JURY}, {@code INTEREST_IN_PROJECT}, {@code POINTS_DO_NOT_FIT}, {@code SCORE_ALREADY_GIVEN}
     */
    Score score(UUID project, NewScore given, Caller caller) {
        Candidate candidate = projects.candidate(project);
        CallTerms terms = calls.holdSealed(candidate.callId());
        requireImpartial(candidate, member(candidate, caller), caller);
        if (given.points().size() != terms.criteria().size()) {
            throw FoodCoopProblem.POINTS_DO_NOT_FIT
                    .refuse()
                    .with("criteria", terms.criteria().size())
                    .with("points", given.points().size())
                    .at(FieldError.inBody("points"));
        }
        if (scores.isGiven(project, caller.subject())) {
            throw FoodCoopProblem.SCORE_ALREADY_GIVEN.refuse();
        }
        return scores.keep(Score.give(candidate.callId(), project, caller.subject(), given, clock.instant()));
    }

    /** Declares an interest of one's own; a score given before does not count any more. */
    void declareInterest(UUID project, Caller caller) {
        Candidate candidate = projects.candidate(project);
        calls.holdSealed(candidate.callId());
        member(candidate, caller);
        members.declare(project, caller.subject());
    }

    private JuryMember member(Candidate candidate, Caller caller) {
        return members.member(candidate.callId(), caller.subject())
                .orElseThrow(FoodCoopProblem.NOT_ON_THE_JURY::refuse);
    }

    /** Nobody scores a project that they have an interest in, whether they say so or their memberships do. */
    private void requireImpartial(Candidate candidate, JuryMember member, Caller caller) {
        if (belongs(member, candidate)
                || caller.actsFor(candidate.organization())
                || members.declared(candidate.id()).contains(caller.subject())) {
            throw FoodCoopProblem.INTEREST_IN_PROJECT.refuse();
        }
    }

    private boolean belongs(JuryMember member, Candidate candidate) {
        return member.belongsToOneOf(candidate.sirets(), memberships.of(member.subject()));
    }

    /** The scores of a project: one's own until the session, then all. */
    List<Score.View> scores(UUID project, Caller caller) {
        Candidate candidate = projects.anyCandidate(project);
        boolean unsealed = calls.isUnsealed(candidate.callId());
        Set<String> declared = members.declared(project);
        return scores.of(project).stream()
                .filter(score -> unsealed || score.subject().equals(caller.subject()))
                .map(score -> score.view(score.counts(declared)))
                .toList();
    }

    /**
     * The ranking of a call.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SCORES_SEALED}
     */
    List<RankedProject> ranking(UUID call) {
        if (!calls.isUnsealed(call)) {
            throw FoodCoopProblem.SCORES_SEALED.refuse();
        }
        Map<UUID, Candidate> candidates =
                projects.candidates(call).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        List<Integer> weights = weights(calls.terms(call).criteria());
        return Ranking.of(
                        weights,
                        List.copyOf(candidates.keySet()),
                        scores.counting(call).stream().map(Score::ballot).toList())
                .stream()
                .map(place -> RankedProject.of(place, Objects.requireNonNull(candidates.get(place.project()))))
                .toList();
    }

    /** Where criteria are not weighed against each other, each weighs the same. */
    private static List<Integer> weights(List<Criterion> criteria) {
        List<Integer> weights = criteria.stream()
                .map(Criterion::weight)
                .filter(weight -> weight != null)
                .toList();
        return weights.isEmpty() ? Collections.nCopies(criteria.size(), 1) : weights;
    }
}
