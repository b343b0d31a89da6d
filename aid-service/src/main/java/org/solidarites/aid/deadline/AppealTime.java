package org.solidarites.aid.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time to appeal against a decision: two months from its notification (CJA R421-1), or from the day on which silence
 * was one (R421-2). Who asks for the reasons of a rejection by silence has two months from the day they are given (CRPA
 * L232-4).
 *
 * @param until the last day to appeal without risk; null while the time does not run
 */
public record AppealTime(State state, @Nullable LocalDate until) {

    private static final Period TO_GIVE_REASONS = Period.ofMonths(1);

    /** Whether the time runs, or ran. */
    public enum State {
        RUNNING,
        /** The decision has not reached the person, as far as is known. */
        NOT_NOTIFIED,
        /** The person has asked why, and was not told yet. */
        REASONS_AWAITED
    }

    /** That of a decision, which may not have been notified. */
    public static AppealTime ofDecision(@Nullable LocalDate notified) {
        return notified == null ? new AppealTime(State.NOT_NOTIFIED, null) : from(notified);
    }

    /** That of a rejection by silence. */
    public static AppealTime ofSilence(
            LocalDate rejection, @Nullable LocalDate reasonsAsked, @Nullable LocalDate reasonsGiven) {
        if (reasonsGiven != null) {
            return from(reasonsGiven);
        }
        return reasonsAsked == null ? from(rejection) : new AppealTime(State.REASONS_AWAITED, null);
    }

    private static AppealTime from(LocalDate day) {
        return new AppealTime(State.RUNNING, ImplicitDecision.appealUntil(day));
    }

    /** The last day on which the service gives reasons that were asked for that day. */
    public static LocalDate reasonsDue(LocalDate asked) {
        return asked.plus(TO_GIVE_REASONS);
    }

    /** The last day of a time that runs. */
    public LocalDate last() {
        return Objects.requireNonNull(until, "the time does not run");
    }

    /** Whether it has passed, with the free day that is not shown. */
    public boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until.plusDays(1));
    }
}
