package org.solidarites.aid.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.Refusal;

/** The course of a dossier: how far it has come, and each step so far. Steps are added and never changed. */
@Embeddable
class Course {

    private static final Set<DossierStep> WITHDRAWAL =
            EnumSet.of(DossierStep.GRANT_QUESTIONED, DossierStep.GRANT_UPHELD, DossierStep.GRANT_WITHDRAWN);

    /** What is not done while an appeal waits for its answer. */
    private static final Set<DossierStep> AFTER_THE_ANSWER =
            EnumSet.of(DossierStep.GRANT_QUESTIONED, DossierStep.GRANT_WITHDRAWN, DossierStep.CLOSED);

    private static final Set<DossierStep> APPEAL = EnumSet.of(
            DossierStep.APPEALED,
            DossierStep.APPEAL_CONFIRMED,
            DossierStep.APPEAL_REJECTED_BY_SILENCE,
            DossierStep.REFORMED,
            DossierStep.GRANT_WITHDRAWN);

    @Enumerated(EnumType.STRING)
    private DossierState state;

    @ElementCollection
    @CollectionTable(name = "dossier_step", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "place")
    private List<StepEntry> steps;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Course() {}

    private Course(StepEntry first) {
        this.state = first.state();
        this.steps = new ArrayList<>(List.of(first));
    }

    static Course begin(Actor by, Instant now) {
        return new Course(new StepEntry(DossierStep.OPENED, by, now, DossierState.DRAFT, null, null, null));
    }

    /**
     * Refuses a step that the state forbids, or what is still pending.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code APPEAL_PENDING}, {@code GRANT_WITHDRAWAL_OPEN}
     */
    DossierState require(DossierStep step) {
        DossierState next = state.after(step)
                .orElseThrow(() -> AidProblem.DOSSIER_STATE_FORBIDS
                        .refuse()
                        .with("present", state)
                        .with("needed", DossierState.allowing(step)));
        if (AFTER_THE_ANSWER.contains(step) && isUnderAppeal()) {
            throw AidProblem.APPEAL_PENDING.refuse();
        }
        if (step == DossierStep.CLOSED && isQuestioned()) {
            throw AidProblem.GRANT_WITHDRAWAL_OPEN.refuse();
        }
        return next;
    }

    /**
     * Takes a step.
     *
     * @throws Refusal those of {@link #require}
     */
    void take(DossierStep step, Actor by, Why why, Instant now) {
        state = require(step);
        steps.add(new StepEntry(step, by, now, state, why.cents(), why.reasonsOfFact(), why.reasonsOfLaw()));
    }

    /** Whether an appeal waits for its answer. */
    private boolean isUnderAppeal() {
        return newest(APPEAL).filter(DossierStep.APPEALED::equals).isPresent();
    }

    /** Whether the decision was appealed against, once and for all; the withdrawal of a grant is a decision of its own. */
    boolean wasAppealed() {
        return newest(APPEAL)
                .filter(step -> step != DossierStep.GRANT_WITHDRAWN)
                .isPresent();
    }

    /** Whether proceedings to withdraw its grant wait for their decision. */
    private boolean isQuestioned() {
        return newest(WITHDRAWAL).filter(DossierStep.GRANT_QUESTIONED::equals).isPresent();
    }

    private Optional<DossierStep> newest(Set<DossierStep> among) {
        return steps.stream().map(StepEntry::step).filter(among::contains).reduce((earlier, later) -> later);
    }

    DossierState state() {
        return state;
    }

    List<StepEntry> steps() {
        return List.copyOf(steps);
    }
}
