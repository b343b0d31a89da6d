package org.solidarites.longevity.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Which activities are asked for, in the order of their start and then of their id.
 *
 * @param space only those of this senior space, or of all
 * @param kind only this kind, or all
 * @param whom only what admits them, or all
 * @param start the earliest start
 * @param end only those that start before, or all
 * @param id where several start at that very moment, only those with a greater id
 */
record ActivityFilter(
        @Nullable UUID space,
        @Nullable ActivityKind kind,
        @Nullable Whom whom,
        Instant start,
        @Nullable Instant end,
        UUID id) {

    /**
     * Whom an activity must admit.
     *
     * @param quartier code of the one in which the senior space is, or null: any
     * @param age in years, or null: of no age in particular
     * @param carer whether they care for somebody close
     */
    record Whom(@Nullable String quartier, @Nullable Integer age, boolean carer) {}

    /** How many parts the sort key has. */
    static final int KEY_PARTS = 2;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * Reads what is asked for.
     *
     * @param from earliest start with offset, as sent; from now on if it is left out
     * @param to start before that, as sent
     * @param after the last row of the page before
     * @throws Refusal {@code INVALID_INPUT} for a {@code from} that is no time, {@code INVALID_CURSOR}
     */
    static ActivityFilter of(
            @Nullable UUID space,
            @Nullable ActivityKind kind,
            @Nullable Whom whom,
            @Nullable String from,
            @Nullable String to,
            Optional<Cursor> after,
            Instant now) {
        Instant end = to == null ? null : instant("to", to);
        return after.map(cursor -> new ActivityFilter(
                        space, kind, whom, cursor.part(0, text -> written(Instant.parse(text))), end, cursor.id()))
                .orElseGet(() -> new ActivityFilter(
                        space, kind, whom, from == null ? now : instant("from", from), end, BEFORE_ALL));
    }

    static Cursor cursor(Activity activity) {
        return Cursor.of(activity.startsAt().toString(), activity.id().toString());
    }

    static Cursor cursor(ActivitySession session) {
        return Cursor.of(session.time().start().toString(), session.id().toString());
    }

    private static Instant instant(String parameter, String text) {
        try {
            // A plus sign that was not percent-encoded arrives as a blank; a time holds no other blank.
            return written(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException notATime) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inParameter(parameter, Advice.of(CommonAdvice.INSTANT)));
        }
    }

    /** Of the years that RFC 3339 can write: the database could not bear all others. */
    private static Instant written(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("beyond the years 0000 to 9999");
        }
        return instant;
    }
}
