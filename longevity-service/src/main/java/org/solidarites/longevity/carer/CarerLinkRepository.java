package org.solidarites.longevity.carer;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class CarerLinkRepository extends AggregateRepository<CarerLink> {

    /** Those in which somebody is one of both sides, or that she gave for a senior; newest first. */
    List<CarerLink> of(String subject, Optional<Cursor> before, int rows) {
        return newest(
                "(seniorSubject = :subject or carerSubject = :subject or givenBy = :subject)",
                Parameters.with("subject", subject),
                before,
                rows);
    }

    /** Those in which somebody is one of both sides, oldest first. */
    List<CarerLink> of(String subject) {
        return list("seniorSubject = ?1 or carerSubject = ?1 order by id", subject);
    }

    /** Those that somebody took up as a carer. */
    List<CarerLink> ofCarer(String subject) {
        return list("carerSubject", subject);
    }

    /** Those that somebody gave for herself. */
    List<CarerLink> ofSenior(String subject) {
        return list("seniorSubject", subject);
    }

    Optional<CarerLink> heldByCode(String hash) {
        return find("codeHash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Takes from those that ended before, or whose last day was before, everything that tells of a person. */
    int forgetEndedBefore(Instant moment, LocalDate day) {
        return getEntityManager()
                .createNativeQuery("UPDATE carer_link SET version = version + 1, senior_key = NULL,"
                        + " senior_subject = NULL, carer_subject = NULL, accepted_at = NULL, code_hash = NULL,"
                        + " given_by = 'erased', ended_at = coalesce(ended_at, :moment)"
                        + " WHERE given_by <> 'erased' AND (ended_at < :moment OR valid_until < :day)")
                .setParameter("moment", moment)
                .setParameter("day", day)
                .executeUpdate();
    }
}
