package org.solidarites.aid.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.Assessment;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.NextQuestions;
import org.solidarites.aid.engine.Quantity;
import org.solidarites.aid.engine.Question;
import org.solidarites.aid.engine.SmallestChange;
import org.solidarites.aid.engine.Timeline;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.aid.engine.Worth;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.AmountRule;
import org.solidarites.aid.regulation.ConditionRule;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.RightRule;
import org.solidarites.aid.simulation.SimulationView.AidView;
import org.solidarites.aid.simulation.SimulationView.NextQuestion;
import org.solidarites.aid.simulation.SimulationView.PieceView;
import org.solidarites.aid.simulation.SimulationView.Quotients;
import org.solidarites.aid.simulation.SimulationView.Reason;
import org.solidarites.aid.simulation.SimulationView.RegulationReference;
import org.solidarites.aid.simulation.SimulationView.RestePourVivreView;

/** Assesses one household and puts what was found into words: the same findings, in French or in English. */
final class Explanation {

    private final DatedRegulation regulation;
    private final Timeline timeline;
    private final Locale language;
    private final Household household;
    private final LocalDate on;
    private final Assessment assessment;
    private final FindingWords findings;
    private final ChangeWords changes;
    private final QuestionWords questions;
    private final Sentences sentences;

    Explanation(DatedRegulation regulation, Timeline timeline, Locale language, Household household, LocalDate on) {
        this.regulation = regulation;
        this.timeline = timeline;
        this.language = language;
        this.household = household;
        this.on = on;
        this.assessment = regulation.compiled().assess(household, on);
        this.sentences = Sentences.of(Explanation.class, language);
        this.findings = new FindingWords(regulation, language, household);
        this.changes = new ChangeWords(regulation.document().facts(), language, sentences);
        this.questions = new QuestionWords(regulation.document().facts(), language, sentences);
    }

    SimulationView view() {
        var document = regulation.document();
        var facts = assessment.facts();
        return new SimulationView(
                on,
                new RegulationReference(
                        document.id(), document.title().in(language), document.validFrom(), regulation.validUntil()),
                household.people(),
                household.isSingleParent(),
                new Quotients(facts.euros(Quantity.QUOTIENT_CAF), facts.euros(Quantity.QUOTIENT_FACULTATIVE)),
                new RestePourVivreView(
                        facts.euros(Quantity.RESTE_POUR_VIVRE),
                        findings.unitOfRestePourVivre(),
                        regulation.compiled().definitions().restePourVivre().charges()),
                assessment.aids().stream().map(this::aid).toList(),
                assessment.rights().stream().map(this::right).toList(),
                nextQuestions(),
                sentences.get("notice"));
    }

    private AidView aid(AidAssessment assessed) {
        AidRule rule = regulation.aid(assessed.aid().code());
        return view(
                assessed,
                rule.title().in(language),
                null,
                reasons(assessed, rule.conditions(), rule.amount()),
                rule.amount().confirmed(),
                rule.pieces().value().stream()
                        .map(piece -> new PieceView(piece.code(), piece.label().in(language)))
                        .toList(),
                askFirst(assessed));
    }

    private AidView right(AidAssessment assessed) {
        RightRule rule = regulation.right(assessed.aid().code());
        return view(
                assessed,
                rule.title().in(language),
                rule,
                reasons(assessed, rule.conditions(), rule.amount()),
                rule.amount().confirmed(),
                List.of(),
                List.of());
    }

    private List<Reason> reasons(AidAssessment assessed, List<ConditionRule> conditions, AmountRule amount) {
        Stream<Reason> found = assessed.findings().stream().map(findings::reason);
        return assessed.comesToNothing()
                ? Stream.concat(
                                found,
                                Stream.of(findings.nothing(
                                        assessed, conditions.getFirst().article(), amount)))
                        .toList()
                : found.toList();
    }

    private AidView view(
            AidAssessment assessed,
            String title,
            @Nullable RightRule right,
            List<Reason> reasons,
            boolean amountConfirmed,
            List<PieceView> pieces,
            List<String> askFirst) {
        @Nullable Worth worth = assessed.worth();
        boolean refused = assessed.verdict() == Verdict.NOT_ELIGIBLE;
        return new AidView(
                assessed.aid().code(),
                assessed.aid().kind(),
                title,
                right == null ? null : right.provider(),
                right == null ? null : right.where(),
                assessed.verdict(),
                worth == null ? null : worth.amount(),
                worth == null ? null : worth.atMost(),
                worth == null ? null : worth.reduction(),
                amountConfirmed,
                reasons,
                refused ? smallestChange(assessed) : null,
                refused ? opening(assessed) : null,
                assessed.missing().stream()
                        .map(question ->
                                questions.of(question, List.of(assessed.aid().code())))
                        .toList(),
                pieces,
                askFirst);
    }

    private SimulationView.@Nullable SmallestChangeView smallestChange(AidAssessment assessed) {
        return SmallestChange.of(regulation.compiled(), assessed.aid(), household, on)
                .map(changes::of)
                .orElse(null);
    }

    private SimulationView.@Nullable OpeningView opening(AidAssessment assessed) {
        return timeline.opening(assessed.aid().code(), household, on)
                .map(opening -> changes.of(opening, regulation.document().id()))
                .orElse(null);
    }

    /** Of the rights to ask for first, those that are not held yet and not out of reach. */
    private List<String> askFirst(AidAssessment assessed) {
        if (assessed.verdict() == Verdict.NOT_ELIGIBLE) {
            return List.of();
        }
        return assessment.rights().stream()
                .filter(right -> right.verdict() != Verdict.NOT_ELIGIBLE)
                .map(right -> right.aid().code())
                .filter(assessed.aid().askFirst()::contains)
                .filter(code -> !Boolean.TRUE.equals(household.rights().get(code)))
                .toList();
    }

    private List<NextQuestion> nextQuestions() {
        List<AidAssessment> all = Stream.concat(assessment.aids().stream(), assessment.rights().stream())
                .toList();
        return NextQuestions.of(all).stream()
                .map(question -> questions.of(question, dependentOn(question, all)))
                .toList();
    }

    private static List<String> dependentOn(Question question, List<AidAssessment> all) {
        return all.stream()
                .filter(one -> one.missing().contains(question))
                .map(one -> one.aid().code())
                .toList();
    }
}
