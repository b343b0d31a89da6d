package org.solidarites.chassis.http;

import jakarta.persistence.OptimisticLockException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** Tells what the database refused because of somebody else, or because it is away, from a fault of ours. */
final class DatabaseFaults {

    private static final Duration SOON = Duration.ofSeconds(2);

    private DatabaseFaults() {}

    /** The refusal that this amounts to, or nothing if it has another cause. */
    static Optional<Refusal> find(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return Optional.of(CommonProblem.CONFLICT.refuse().retryAfter(Duration.ofSeconds(1)));
            }
            if (cause instanceof SocketException || cause instanceof SQLTransientException) {
                return Optional.of(CommonProblem.UNAVAILABLE.refuse().retryAfter(SOON));
            }
            if (cause instanceof SQLException sql) {
                return refusal(sql);
            }
        }
        return beside(thrown);
    }

    /** What went wrong in the middle of a commit the transaction manager tells beside an exception, and not as its cause. */
    private static Optional<Refusal> beside(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .map(DatabaseFaults::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** By the class of the SQL state, see appendix A of the PostgreSQL manual. */
    private static Optional<Refusal> refusal(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // Agroal's own time-out while it waits for a connection carries no state.
            return Optional.of(CommonProblem.UNAVAILABLE.refuse().retryAfter(SOON));
        }
        return switch (state) {
            // unique_violation, exclusion_violation: somebody was faster
            case "23505", "23P01" -> Optional.of(CommonProblem.CONFLICT.refuse());
            // lock_not_available, serialization_failure, deadlock_detected
            case "55P03", "40001", "40P01" ->
                Optional.of(CommonProblem.CONFLICT.refuse().retryAfter(SOON));
            // character_not_in_repertoire, untranslatable_character: text with U+0000, which PostgreSQL can not hold
            case "22021", "22P05" ->
                Optional.of(
                        CommonProblem.MALFORMED_REQUEST.refuse().with("reason", Advice.of(CommonAdvice.NUL_CHARACTER)));
            // string_data_right_truncation, numeric_value_out_of_range, invalid_datetime_format,
            // datetime_field_overflow
            case "22001", "22003", "22007", "22008" ->
                Optional.of(
                        CommonProblem.MALFORMED_REQUEST.refuse().with("reason", Advice.of(CommonAdvice.OUT_OF_BOUNDS)));
            default ->
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
                        ? Optional.of(CommonProblem.UNAVAILABLE.refuse().retryAfter(SOON))
                        : Optional.empty();
        };
    }
}
