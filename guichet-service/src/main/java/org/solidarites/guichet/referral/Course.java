package org.solidarites.guichet.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/** The course of a referral: how far it has come, by when it has to go on, and each step so far. */
@Embeddable
class Course {

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private Instant sentAt;

    @Embedded
    private @Nullable Deadline deadline;

    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "referral_step", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<HistoryEntry> history;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Course() {}

    private Course(Instant sentAt, Deadline toAnswer) {
        this.state = ReferralState.SENT;
        this.sentAt = sentAt;
        this.deadline = toAnswer;
        this.history = new ArrayList<>();
    }

    static Course begin(Side by, Deadline toAnswer, Instant now) {
        Course course = new Course(now, toAnswer);
        course.history.add(new HistoryEntry(ReferralStep.SENT, by, now));
        return course;
    }

    /**
     * Takes a step. One that ends the referral also ends its deadline.
     *
     * @throws Refusal {@code REFERRAL_STATE_FORBIDS}
     */
    void take(ReferralStep step, Side by, Instant now) {
        ReferralState next = state.after(step)
                .orElseThrow(() -> GuichetProblem.REFERRAL_STATE_FORBIDS
                        .refuse()
                        .with("present", state)
                        .with("wanted", step));
        if (!state.isFinal() && next.isFinal()) {
            endedAt = now;
            deadline = null;
        }
        state = next;
        history.add(new HistoryEntry(step, by, now));
    }

    /** Takes a step after which the receiver has time anew. */
    void take(ReferralStep step, Side by, Instant now, Deadline toGoOn) {
        take(step, by, now);
        if (!state.isFinal()) {
            deadline = toGoOn;
        }
    }

    /** The receiver was told that the deadline is near; it is not told again. */
    void remind(Instant now) {
        take(ReferralStep.REMINDED, Side.SYSTEM, now);
        deadline = Objects.requireNonNull(deadline).reminded();
    }

    ReferralState state() {
        return state;
    }

    boolean hasEnded() {
        return state.isFinal();
    }

    Instant sentAt() {
        return sentAt;
    }

    /** By when the receiver has to take the next step; null once the referral has ended. */
    @Nullable
    Instant dueAt() {
        return deadline == null ? null : deadline.dueAt();
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
