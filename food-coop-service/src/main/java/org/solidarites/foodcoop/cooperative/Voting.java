package org.solidarites.foodcoop.cooperative;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.cooperative.core.Tally;

/** Puts proposals to the decision, counts what actors answer, and decides. */
@ApplicationScoped
class Voting {

    private static final Logger LOG = Logger.getLogger(Voting.class);

    private final ProposalRepository proposals;
    private final ActorRepository members;
    private final Effects effects;
    private final Clock clock;

    Voting(ProposalRepository proposals, ActorRepository members, Effects effects, Clock clock) {
        this.proposals = proposals;
        this.members = members;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * Puts something to the decision.
     *
     * @throws Refusal {@code VOTE_PERIOD_INVALID}, or what {@link Effects#require} refuses
     */
    Proposal put(NewProposal asked) {
        Proposal proposal = Proposal.put(asked, clock.instant());
        if (asked.effect() != null) {
            effects.require(asked.effect(), proposal.lastDay());
        }
        return proposals.keep(proposal);
    }

    /**
     * Counts the answer of an actor, once.
     *
     * @throws Refusal {@code PROPOSAL_NOT_FOUND}, {@code VOTE_NOT_OPEN}, {@code VOTE_CLOSED}, {@code
     *     OBJECTION_WITHOUT_REASON}, {@code ALREADY_VOTED}
     */
    void vote(UUID id, Actor actor, NewVote vote) {
        Proposal open = held(id);
        open.receive(vote, clock.instant());
        if (!proposals.answer(id, actor, vote, clock.instant())) {
            throw FoodCoopProblem.ALREADY_VOTED.refuse();
        }
    }

    /**
     * Decides a proposal that is closed. Adopted, it does what it says in the same transaction; otherwise nothing is left
     * of that.
     *
     * @throws Refusal {@code PROPOSAL_NOT_FOUND}, {@code VOTE_STILL_OPEN}, {@code ALREADY_DECIDED}
     */
    Proposal decide(UUID id) {
        Proposal closed = held(id);
        closed.decide(Tally.of(members.electors(closed.lastDay()), proposals.answers(id)), clock.instant());
        closed.effectIfAdopted()
                .ifPresent(effect -> closed.made(effects.apply(id, closed.title(), effect, LocalDate.now(clock))));
        return proposals.keep(closed);
    }

    /** Decides what is closed: no decision waits for somebody who would rather not have it. */
    @Scheduled(
            every = "{solidarites.food-coop.cooperative.decide-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void decideClosed() {
        for (UUID closed : QuarkusTransaction.requiringNew().call(() -> proposals.undecided(clock.instant()))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> decide(closed));
            } catch (Refusal decidedMeanwhile) {
                LOG.debugf("the proposal %s was decided by somebody else", closed);
            } catch (RuntimeException fault) {
                // It is tried again; that of one does not keep the others waiting.
                LOG.errorf(fault, "the proposal %s could not be decided", closed);
            }
        }
    }

    /**
     * The reasons that were given, in the order they came, without who gave them: once it is decided.
     *
     * @throws Refusal {@code PROPOSAL_NOT_FOUND}, {@code NOT_DECIDED_YET}
     */
    List<Reason> reasons(UUID id) {
        proposals
                .findByIdOptional(id)
                .orElseThrow(FoodCoopProblem.PROPOSAL_NOT_FOUND::refuse)
                .requireDecided();
        return proposals.reasons(id);
    }

    private Proposal held(UUID id) {
        return proposals.held(id).orElseThrow(FoodCoopProblem.PROPOSAL_NOT_FOUND::refuse);
    }
}
