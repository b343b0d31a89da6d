package org.solidarites.guichet.appointment;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.guichet.agenda.slot.Interval;

@ApplicationScoped
class WaitingEntryRepository extends AggregateRepository<WaitingEntry> {

    /** Who is next for a time of an agent; who is being offered something else at this moment is passed over. */
    Optional<WaitingEntry> next(UUID motive, Set<BookedBy> whom, String agent, Interval time) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM waiting_entry
                        WHERE motive_id = :motive AND state = 'WAITING' AND waiter_kind IN (:whom)
                            AND :day BETWEEN first_day AND last_day
                            AND NOT (offered_agent IS NOT DISTINCT FROM :agent
                                AND offered_start IS NOT DISTINCT FROM :start)
                        ORDER BY offers, id LIMIT 1 FOR UPDATE SKIP LOCKED""", WaitingEntry.class)
                .setParameter("motive", motive)
                .setParameter("whom", whom.stream().map(Enum::name).toList())
                .setParameter("day", Times.day(time.start()))
                .setParameter("agent", agent)
                .setParameter("start", time.start())
                .getResultList();
        return found.stream().map(WaitingEntry.class::cast).findFirst();
    }

    /** Whether this resident waits for the motive already. */
    boolean waits(String subject, UUID motive) {
        return count(
                        "waiterSubject = ?1 and motiveId = ?2 and state in ?3",
                        subject,
                        motive,
                        Set.of(WaitingState.WAITING, WaitingState.OFFERED))
                > 0;
    }

    /** What the caller, or the caller's association, has entered, newest first. */
    List<WaitingEntry> of(Caller caller, Optional<Cursor> before, int rows) {
        boolean isPartner = caller.has(Role.PARTNER);
        String who = isPartner ? String.valueOf(caller.organization()) : caller.subject();
        return newest(
                (isPartner ? "waiterOrganization" : "waiterSubject") + " = :who",
                Parameters.with("who", who),
                before,
                rows);
    }
}
