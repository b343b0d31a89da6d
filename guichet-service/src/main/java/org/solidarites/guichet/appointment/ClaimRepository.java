package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Interval;

/**
 * The table {@code agent_claim}, whose constraints guarantee that nothing is taken twice. PostgreSQL can not see the clock
 * in a constraint, so whoever claims a time first deletes, in the same transaction, the holds on it that are over: they
 * are free at their very second and no job needs to run. The insert waits for others who claim the same time and then
 * either takes it or changes nothing: the row count decides.
 */
@ApplicationScoped
class ClaimRepository {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String INSERT = """
            INSERT INTO agent_claim (id, guichet, motive_id, agent, starts_at, ends_at, session, place, places,
                held_by, held_organization, held_until, waiting_entry_id, appointment_id)
            VALUES (:id, :guichet, :motive, :agent, :start, :end, :session, :place, :places,
                CAST(:heldBy AS varchar), CAST(:organization AS varchar), CAST(:heldUntil AS timestamptz),
                CAST(:waiting AS uuid), CAST(:appointment AS uuid))
            ON CONFLICT DO NOTHING""";

    private static final String OFFER_OVER = " AND waiting_entry_id IS NOT NULL AND held_until <= :now";

    private final EntityManager database;

    ClaimRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Holds a time of an agent for somebody.
     *
     * @param waitingEntry who waited for it, where this is an offer
     * @return the hold; empty if the time is taken
     */
    Optional<Claim> hold(
            BookableMotive motive,
            String agent,
            Interval time,
            Booker booker,
            Instant until,
            @Nullable UUID waitingEntry,
            Instant now) {
        Claim claim = new Claim(
                Ids.next(),
                motive.guichet(),
                motive.id(),
                agent,
                time,
                booker.subject(),
                booker.organization(),
                until,
                waitingEntry);
        return take(motive, claim, null, now);
    }

    /** Takes a time of an agent for an appointment; empty if it is taken. */
    Optional<Claim> take(BookableMotive motive, String agent, Interval time, UUID appointment, Instant now) {
        Claim claim = new Claim(Ids.next(), motive.guichet(), motive.id(), agent, time, null, null, null, null);
        return take(motive, claim, appointment, now);
    }

    private Optional<Claim> take(BookableMotive motive, Claim claim, @Nullable UUID appointment, Instant now) {
        deleteOver(claim.agent(), claim.time(), now);
        if (!motive.isCollective()) {
            return insert(claim, claim.id(), 1, 1, appointment) ? Optional.of(claim) : Optional.empty();
        }
        UUID session = session(claim);
        Set<Integer> filled = filled(session);
        for (int place = 1; place <= motive.places(); place++) {
            if (!filled.contains(place) && insert(claim, session, place, motive.places(), appointment)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private void deleteOver(String agent, Interval time, Instant now) {
        database.createNativeQuery("DELETE FROM agent_claim WHERE agent = :agent AND starts_at < :end"
                        + " AND ends_at > :start AND held_until <= :now AND waiting_entry_id IS NULL")
                .setParameter("agent", agent)
                .setParameter("start", time.start())
                .setParameter("end", time.end())
                .setParameter("now", now)
                .executeUpdate();
    }

    private boolean insert(Claim claim, UUID session, int place, int places, @Nullable UUID appointment) {
        return database.createNativeQuery(INSERT)
                        .setParameter("id", claim.id())
                        .setParameter("guichet", claim.guichet())
                        .setParameter("motive", claim.motiveId())
                        .setParameter("agent", claim.agent())
                        .setParameter("start", claim.time().start())
                        .setParameter("end", claim.time().end())
                        .setParameter("session", session)
                        .setParameter("place", place)
                        .setParameter("places", places)
                        .setParameter("heldBy", claim.heldBy())
                        .setParameter("organization", claim.heldOrganization())
                        .setParameter("heldUntil", claim.heldUntil())
                        .setParameter("waiting", claim.waitingEntryId())
                        .setParameter("appointment", appointment)
                        .executeUpdate()
                == 1;
    }

    /** The same id for all who come to the same agent at the same time for the same motive. */
    private static UUID session(Claim claim) {
        String name = claim.agent() + '\n' + claim.motiveId() + '\n' + claim.time();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Set<Integer> filled(UUID session) {
        return tuples("SELECT place FROM agent_claim WHERE session = :session", Map.of("session", session))
                .map(row -> row.get("place", Number.class).intValue())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A hold, over or not. */
    Optional<Claim> find(UUID hold) {
        return claims("id = :id AND held_until IS NOT NULL", Map.of("id", hold)).findFirst();
    }

    /** Until the transaction ends nobody else counts what this booker has. */
    void inTurn(String subject) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .setParameter("lock", "booker:" + subject)
                .getSingleResult();
    }

    /** What somebody holds of a motive at a time. */
    Optional<Claim> held(String subject, UUID motive, Instant start, Instant now) {
        return claims(
                        "held_by = :subject AND motive_id = :motive AND starts_at = :start AND held_until > :now LIMIT 1",
                        Map.of("subject", subject, "motive", motive, "start", start, "now", now))
                .findFirst();
    }

    /** What somebody holds, newest first. */
    List<Claim> heldBy(String subject, Optional<Cursor> before, int rows, Instant now) {
        return claims(
                        "held_by = :subject AND held_until > :now AND id < :before ORDER BY id DESC LIMIT :rows",
                        Map.of(
                                "subject", subject,
                                "now", now,
                                "before", before.map(Cursor::id).orElse(AFTER_ALL),
                                "rows", rows))
                .toList();
    }

    /** Offers that are over and touch a time, locked. */
    List<Claim> offersOver(Interval time, Instant now) {
        return claims(
                        "starts_at < :end AND ends_at > :start" + OFFER_OVER + " FOR UPDATE",
                        Map.of("start", time.start(), "end", time.end(), "now", now))
                .toList();
    }

    /** Offers of a motive that are over, locked; what another transaction works on is left out. */
    List<Claim> offersOver(UUID motive, Instant now) {
        return claims(
                        "motive_id = :motive" + OFFER_OVER + " FOR UPDATE SKIP LOCKED",
                        Map.of("motive", motive, "now", now))
                .toList();
    }

    /** Offers that are over, some at a time, locked; what another instance works on is left out. */
    List<Claim> offersOver(int atMost, Instant now) {
        return claims(
                        "true" + OFFER_OVER + " ORDER BY held_until LIMIT :most FOR UPDATE SKIP LOCKED",
                        Map.of("most", atMost, "now", now))
                .toList();
    }

    /** How many times somebody holds now. */
    int countHeld(String subject, Instant now) {
        return tuples(
                        "SELECT count(*) AS held FROM agent_claim WHERE held_by = :subject AND held_until > :now",
                        Map.of("subject", subject, "now", now))
                .mapToInt(row -> row.get("held", Number.class).intValue())
                .sum();
    }

    /** Makes a hold an appointment's; false if it is over. */
    boolean book(UUID hold, UUID appointment, Instant now) {
        return database.createNativeQuery("UPDATE agent_claim SET appointment_id = :appointment, held_by = NULL,"
                                + " held_organization = NULL, held_until = NULL WHERE id = :id AND held_until > :now")
                        .setParameter("appointment", appointment)
                        .setParameter("id", hold)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Gives up a hold. */
    void release(UUID hold) {
        database.createNativeQuery("DELETE FROM agent_claim WHERE id = :id AND held_until IS NOT NULL")
                .setParameter("id", hold)
                .executeUpdate();
    }

    /** Frees the time of an appointment. */
    void free(UUID appointment) {
        database.createNativeQuery("DELETE FROM agent_claim WHERE appointment_id = :appointment")
                .setParameter("appointment", appointment)
                .executeUpdate();
    }

    /** Forgets who once held something. */
    void forget(Instant overBefore) {
        database.createNativeQuery("DELETE FROM agent_claim WHERE held_until <= :before AND waiting_entry_id IS NULL")
                .setParameter("before", overBefore)
                .executeUpdate();
    }

    private Stream<Claim> claims(String which, Map<String, Object> parameters) {
        return tuples("SELECT * FROM agent_claim WHERE " + which, parameters).map(ClaimRepository::claim);
    }

    private Stream<Tuple> tuples(String query, Map<String, Object> parameters) {
        var prepared = database.createNativeQuery(query, Tuple.class);
        parameters.forEach(prepared::setParameter);
        return prepared.getResultList().stream().map(Tuple.class::cast);
    }

    private static Claim claim(Tuple row) {
        return new Claim(
                row.get("id", UUID.class),
                row.get("guichet", String.class),
                row.get("motive_id", UUID.class),
                row.get("agent", String.class),
                time(row),
                row.get("held_by", String.class),
                row.get("held_organization", String.class),
                row.get("held_until", Instant.class),
                row.get("waiting_entry_id", UUID.class));
    }

    static Interval time(Tuple row) {
        return new Interval(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class));
    }
}
