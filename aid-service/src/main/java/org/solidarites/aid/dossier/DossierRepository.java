package org.solidarites.aid.dossier;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class DossierRepository extends AggregateRepository<Dossier> {

    private static final Set<String> NOWHERE = Set.of("");

    /** Hibernate: rows that another transaction has locked are passed over, not waited for. */
    private static final int SKIP_LOCKED = -2;

    private static final String QUIET = """
            SELECT d.id, d.household_ref FROM dossier d
            WHERE d.id > :after AND d.erased_at IS NULL AND d.opened_at < :since AND NOT EXISTS (
                SELECT FROM dossier o LEFT JOIN dossier_step s ON s.dossier_id = o.id
                WHERE (o.id = d.id OR o.resident = d.resident)
                  AND (o.silence_running OR o.opened_at >= :since OR s.taken_at >= :since))
            ORDER BY d.id LIMIT :rows FOR UPDATE OF d SKIP LOCKED""";

    private static final String FORGET_WORDS = """
            UPDATE dossier_step
            SET reasons_of_fact = NULL, reasons_of_law = NULL,
                taken_by = CASE WHEN side <> 'APPLICANT' THEN taken_by END
            WHERE dossier_id = :id""";

    /** Who made it stays where that was staff; a word stands for a resident, so that it is nobody's. */
    private static final String FORGET_PERSON = """
            UPDATE dossier
            SET erased_at = :now, resident = NULL, made_by = CASE WHEN resident IS NULL THEN made_by ELSE 'erased' END,
                reasons_of_fact = NULL, reasons_of_law = NULL, proposed_of_fact = NULL, proposed_of_law = NULL
            WHERE id = :id""";

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

    /**
     * The dossiers of one person: those under these references, and those that the same resident made for herself.
     *
     * @param resident null where a dossier is no resident's own
     */
    List<Dossier> ofPerson(Set<UUID> references, @Nullable String resident) {
        return list(
                "request.householdRef in :references or request.origin.resident = :resident",
                Parameters.with("references", references).and("resident", resident));
    }

    /** The dossiers that this resident made for herself. */
    List<Dossier> ofResident(String resident) {
        return list("request.origin.resident = ?1 order by id", resident);
    }

    /** Dossiers that nothing was done about, locked; see {@link DataSubjects#quietSince}. */
    List<DataSubject> lockQuietSince(Instant since, UUID after, int rows) {
        List<?> found = getEntityManager()
                .createNativeQuery(QUIET)
                .setParameter("since", since)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new DataSubject((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Whether a dossier is owed an answer, or a step was taken in it since then. */
    boolean isAtWorkSince(UUID id, Instant since) {
        return count(
                        "from Dossier d where d.id = :id and (d.silence.running"
                                + " or exists (select 1 from d.course.steps s where s.takenAt >= :since))",
                        Parameters.with("id", id).and("since", since))
                > 0;
    }

    /** Takes a person out of a case: whose it was, and every free text. */
    int forgetPerson(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery(FORGET_WORDS)
                .setParameter("id", id)
                .executeUpdate();
        return getEntityManager()
                .createNativeQuery(FORGET_PERSON)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The dossiers that a caller may see, newest first. */
    List<Dossier> visible(Caller caller, Optional<Cursor> before, int rows) {
        if (caller.hasAny(Role.INSTRUCTOR, Role.COMMITTEE)) {
            return newest("submission.receivedOn is not null", new Parameters(), before, rows);
        }
        if (caller.has(Role.AGENT)) {
            return newest(
                    "(request.guichet in :guichets or request.origin.madeBy = :subject)",
                    Parameters.with("guichets", caller.guichets().isEmpty() ? NOWHERE : caller.guichets())
                            .and("subject", caller.subject()),
                    before,
                    rows);
        }
        return caller.has(Role.PARTNER)
                ? ofOrganization(caller.organization(), before, rows)
                : newest(
                        "request.origin.resident = :resident",
                        Parameters.with("resident", caller.subject()),
                        before,
                        rows);
    }

    /** Nobody changes these dossiers before this transaction ends; others may keep them so, too. */
    void keepFromChange(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM dossier WHERE id = ANY(:ids) ORDER BY id FOR SHARE")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Those among these dossiers of which a grant is in force; see {@link Ruling#isGrant}. */
    Set<UUID> granted(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select d.id from Dossier d where d.id in :ids and d.ruling.decision = :granted"
                                + " and d.ruling.withdrawnAt is null",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("granted", DossierState.GRANTED)
                .getResultList());
    }

    /** The references of those whom these dossiers are about. */
    Set<UUID> references(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select distinct d.request.householdRef from Dossier d where d.id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
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
                : newest(
                        "request.origin.organization = :organization",
                        Parameters.with("organization", organization),
                        before,
                        rows);
    }
}
