package org.solidarites.aid.envelope;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class EnvelopeRepository extends AggregateRepository<Envelope> {

    /** The envelope of an aid in a year, held for a change: who comes second waits, and finds it as it is then. */
    Optional<Envelope> held(String aid, int year) {
        return find(
                        "aid = :aid and budgetYear = :year",
                        Parameters.with("aid", aid).and("year", year))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean exists(String aid, int year) {
        return count(
                        "aid = :aid and budgetYear = :year",
                        Parameters.with("aid", aid).and("year", year))
                > 0;
    }

    /** The envelopes, those opened last first; of one aid or one year if these are named. */
    List<Envelope> page(@Nullable String aid, @Nullable Integer year, Optional<Cursor> before, int rows) {
        return newest(
                "(:aid is null or aid = :aid) and (:year is null or budgetYear = :year)",
                Parameters.with("aid", aid).and("year", year),
                before,
                rows);
    }
}
