package org.solidarites.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Everything that the city told, in the order in which it was committed, for as long as it is kept. Whoever has read
 * up to a position never misses what is before it: one lock makes the instances append one after the other.
 */
@ApplicationScoped
public class EventLog {

    /** Any number that no other lock of this database uses. */
    private static final long APPENDING = 0x50_1D_A2_17_E5L;

    /** A case may rest for long: who it concerns is remembered for years after an event named them. */
    private static final Duration CONCERNS_KEPT = Duration.ofDays(3 * 365);

    private final EntityManager database;
    private final EventTypes types;
    private final ObjectMapper json;
    private final Event<Appended> appended;
    private final Clock clock;

    EventLog(EntityManager database, EventTypes types, ObjectMapper json, Event<Appended> appended, Clock clock) {
        this.database = database;
        this.types = types;
        this.json = json;
        this.appended = appended;
        this.clock = clock;
    }

    /** Appends an event in the transaction of the caller. */
    void append(IncomingEvent event) {
        JsonNode data = read(event);
        Optional<EventType> type = types.find(event.type());
        SeenBy seenBy = type.map(EventType::seenBy).orElse(SeenBy.STAFF);
        Set<String> organizations =
                type.map(known -> organizations(known, data)).orElse(Set.of());
        if (data instanceof ObjectNode object) {
            type.ifPresent(known -> object.remove(known.withheld()));
        }
        // Held until the commit: the next position is taken only when this one can be read.
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:appending)")
                .setParameter("appending", APPENDING)
                .getSingleResult();
        database.createNativeQuery("INSERT INTO city_event (event_id, type, source, subject, occurred_at,"
                        + " recorded_at, seen_by, organizations, data) VALUES (:id, :type, :source, :subject,"
                        + " :occurred, :now, :seenBy, :organizations, CAST(:data AS jsonb)) ON CONFLICT DO NOTHING")
                .setParameter("id", event.id())
                .setParameter("type", event.type())
                .setParameter("source", event.source())
                .setParameter("subject", event.subject())
                .setParameter("occurred", event.time())
                .setParameter("now", clock.instant())
                .setParameter("seenBy", seenBy.name())
                .setParameter("organizations", organizations.toArray(String[]::new))
                .setParameter("data", data.toString())
                .executeUpdate();
        appended.fire(new Appended());
    }

    private JsonNode read(IncomingEvent event) {
        try {
            return json.readTree(event.data());
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("event " + event.id() + " is no JSON", noJson);
        }
    }

    /** Those that the event names, and those that an earlier event of the same case named. */
    private Set<String> organizations(EventType type, JsonNode data) {
        Set<String> organizations = new TreeSet<>();
        if (type.seenBy() != SeenBy.ORGANIZATIONS) {
            return organizations;
        }
        for (String field : type.organizations()) {
            if (data.path(field).isTextual()) {
                organizations.add(data.path(field).asText());
            }
        }
        String reference = data.path(type.reference()).asText();
        if (!reference.isEmpty()) {
            UUID concerned = UUID.fromString(reference);
            organizations.forEach(organization -> remember(concerned, organization));
            organizations.addAll(concerns(concerned));
        }
        return organizations;
    }

    private void remember(UUID reference, String organization) {
        database.createNativeQuery("INSERT INTO event_concern (reference, organization, named_at)"
                        + " VALUES (:reference, :organization, :now) ON CONFLICT DO NOTHING")
                .setParameter("reference", reference)
                .setParameter("organization", organization)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<String> concerns(UUID reference) {
        return database.createNativeQuery(
                        "SELECT organization FROM event_concern WHERE reference = :reference", String.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** The position of the last event, or the last one that was forgotten where none is left. */
    @Transactional
    public long head() {
        return number("SELECT greatest((SELECT max(position) FROM city_event),"
                + " (SELECT forgotten_through FROM event_horizon))");
    }

    /**
     * What the city told after a position.
     *
     * @param head the position up to which this tells of
     * @param sources the services that told anything
     */
    public record News(long head, Set<String> sources) {}

    /** Who told anything after a position; at a position below 0 only where the log is now. */
    @Transactional
    @SuppressWarnings("unchecked")
    public News newsSince(long position) {
        long head = head();
        List<String> sources = position < 0 || head == position
                ? List.of()
                : database.createNativeQuery(
                                "SELECT DISTINCT source FROM city_event WHERE position > :from AND position <= :through",
                                String.class)
                        .setParameter("from", position)
                        .setParameter("through", head)
                        .getResultList();
        return new News(head, Set.copyOf(sources));
    }

    /** The position up to which events were forgotten; 0 for none. */
    @Transactional
    public long forgottenThrough() {
        return number("SELECT forgotten_through FROM event_horizon");
    }

    /** The position of the last event before a moment; where none is left from before, the one up to which they were forgotten. */
    @Transactional
    public long positionBefore(Instant moment) {
        Object last = database.createNativeQuery("SELECT greatest((SELECT max(position) FROM city_event"
                        + " WHERE recorded_at < :moment), (SELECT forgotten_through FROM event_horizon))")
                .setParameter("moment", moment)
                .getSingleResult();
        return ((Number) last).longValue();
    }

    private long number(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }

    /**
     * What comes after a position.
     *
     * @param wanted types; empty for all
     * @param after null for the oldest that is kept
     * @param limit most events
     * @throws Refusal {@code EVENTS_FORGOTTEN} if events after that position are not kept any more, {@code
     *     EVENT_POSITION_AHEAD} if the log has never been there
     */
    @Transactional
    public LogPage page(Sight sight, Set<String> wanted, @Nullable Long after, int limit) {
        long from = after == null ? forgottenThrough() : after;
        // Read first: up to here everything is committed, and a page that is not full tells all of it.
        long head = head();
        if (from > head) {
            throw EventProblem.EVENT_POSITION_AHEAD.refuse().with("head", head).at(FieldError.inParameter("after"));
        }
        List<LoggedEvent> events = between(sight, wanted, from, head, limit);
        // Read last: what was forgotten meanwhile could be missing in what was read.
        refuseForgotten(from, forgottenThrough());
        return new LogPage(
                events, events.size() < limit ? head : events.getLast().position());
    }

    /**
     * Lets through a position from which everything is there.
     *
     * @throws Refusal {@code EVENTS_FORGOTTEN}, {@code EVENT_POSITION_AHEAD}, for the field {@code after} of a body
     */
    @Transactional
    public void requireKept(long after) {
        long head = head();
        if (after > head) {
            throw EventProblem.EVENT_POSITION_AHEAD.refuse().with("head", head).at(FieldError.inBody("after"));
        }
        long forgotten = forgottenThrough();
        if (after < forgotten) {
            throw EventProblem.EVENTS_FORGOTTEN
                    .refuse()
                    .with("oldest", forgotten)
                    .showing("oldest", forgotten)
                    .at(FieldError.inBody("after"));
        }
    }

    static void refuseForgotten(long from, long forgotten) {
        if (from < forgotten) {
            throw EventProblem.EVENTS_FORGOTTEN
                    .refuse()
                    .with("oldest", forgotten)
                    .showing("oldest", forgotten)
                    .at(FieldError.inParameter("after"));
        }
    }

    @SuppressWarnings("unchecked")
    private List<LoggedEvent> between(Sight sight, Set<String> wanted, long from, long through, int limit) {
        String organization = sight.organization();
        List<Tuple> rows = database.createNativeQuery(
                        "SELECT position, event_id, type, source, subject, occurred_at, seen_by, organizations,"
                                + " CAST(data AS text) AS data FROM city_event"
                                + " WHERE position > :from AND position <= :through"
                                + " AND (:all OR type = ANY(:wanted))"
                                + " AND (:staff OR seen_by = 'EVERYBODY'"
                                + " OR (seen_by = 'ORGANIZATIONS' AND :organization = ANY(organizations)))"
                                + " ORDER BY position LIMIT :limit",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("through", through)
                .setParameter("all", wanted.isEmpty())
                .setParameter("wanted", wanted.toArray(String[]::new))
                .setParameter("staff", sight.staff())
                .setParameter("organization", organization == null ? "" : organization)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(this::event).toList();
    }

    private LoggedEvent event(Tuple row) {
        long position = row.get("position", Long.class);
        UUID id = row.get("event_id", UUID.class);
        String type = row.get("type", String.class);
        CloudEventView view = new CloudEventView(
                id,
                row.get("source", String.class),
                type,
                row.get("subject", UUID.class),
                row.get("occurred_at", Instant.class),
                position,
                row.get("data", String.class));
        return new LoggedEvent(
                position,
                id,
                type,
                SeenBy.valueOf(row.get("seen_by", String.class)),
                Arrays.asList(row.get("organizations", String[].class)),
                text(view));
    }

    private String text(CloudEventView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Forgets what was recorded before that moment; several instances may do so at once. */
    @Transactional
    void forgetBefore(Instant moment) {
        // The row is held, so that the horizon never goes back and never lags behind what is gone.
        long before = number("SELECT forgotten_through FROM event_horizon FOR UPDATE");
        Object last = database.createNativeQuery("WITH gone AS (DELETE FROM city_event WHERE recorded_at < :moment"
                        + " RETURNING position) SELECT coalesce(max(position), 0) FROM gone")
                .setParameter("moment", moment)
                .getSingleResult();
        database.createNativeQuery("UPDATE event_horizon SET forgotten_through = :through")
                .setParameter("through", Math.max(before, ((Number) last).longValue()))
                .executeUpdate();
        database.createNativeQuery("DELETE FROM event_concern WHERE named_at < :before")
                .setParameter("before", moment.minus(CONCERNS_KEPT))
                .executeUpdate();
    }
}
