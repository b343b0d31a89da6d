package org.solidarites.aid.dossier;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class DossierRepository extends AggregateRepository<Dossier> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Set<String> NOWHERE = Set.of("");

    /** Hibernate: rows that another transaction has locked are passed over, not waited for. */
    private static final int SKIP_LOCKED = -2;

    /** The dossier, if this caller may see it. */
    Optional<Dossier> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(dossier -> dossier.reach().isVisibleTo(caller));
    }

    /**
     * The same, to be changed: others who would change it wait for the end of this transaction, and then find it in its
     * new state and are answered by the rules.
     */
    Optional<Dossier> visibleToChange(UUID id, Caller caller) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(dossier -> dossier.reach().isVisibleTo(caller));
    }

    /**
     * Dossiers whose clock strikes on that day or has struck, locked for this transaction; those that another one has
     * locked are left.
     */
    List<Dossier> lockDue(LocalDate today, int rows) {
        return find("silence.dueOn <= :today order by silence.dueOn", Parameters.with("today", today))
                .range(0, rows - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    /** The dossier that was begun for a referral, to be changed. */
    Optional<Dossier> begunFor(UUID referral) {
        return find("request.origin.referralId", referral)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a referral has its dossier already. */
    boolean isOpenedFor(UUID referral) {
        return count("request.origin.referralId", referral) > 0;
    }

    /** The dossiers that a caller may see, newest first. */
    List<Dossier> visible(Caller caller, Optional<Cursor> before, int rows) {
        if (caller.hasAny(Role.INSTRUCTOR, Role.COMMITTEE)) {
            return page("true = true", new Parameters(), before, rows);
        }
        if (caller.has(Role.AGENT)) {
            return page(
                    "(request.guichet in :guichets or request.origin.madeBy = :subject)",
                    Parameters.with("guichets", caller.guichets().isEmpty() ? NOWHERE : caller.guichets())
                            .and("subject", caller.subject()),
                    before,
                    rows);
        }
        return caller.has(Role.PARTNER)
                ? ofOrganization(caller.organization(), before, rows)
                : page(
                        "request.origin.resident = :resident",
                        Parameters.with("resident", caller.subject()),
                        before,
                        rows);
    }

    /** The steps of a dossier, newest first. */
    List<PlacedStep> steps(Dossier dossier, Optional<Cursor> before, int rows) {
        int end = before.map(cursor -> cursor.part(0, Integer::valueOf)).orElse(Integer.MAX_VALUE);
        return getEntityManager()
                .createQuery(
                        "select new org.solidarites.aid.dossier.PlacedStep(d.id, index(s), s)"
                                + " from Dossier d join d.course.steps s where d.id = :id and index(s) < :end"
                                + " order by index(s) desc",
                        PlacedStep.class)
                .setParameter("id", dossier.id())
                .setParameter("end", end)
                .setMaxResults(rows)
                .getResultList();
    }

    private List<Dossier> ofOrganization(@Nullable String organization, Optional<Cursor> before, int rows) {
        return organization == null
                ? List.of()
                : page(
                        "request.origin.organization = :organization",
                        Parameters.with("organization", organization),
                        before,
                        rows);
    }

    private List<Dossier> page(String which, Parameters parameters, Optional<Cursor> before, int rows) {
        return find(
                        which + " and id < :before order by id desc",
                        parameters.and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
