package org.solidarites.chassis.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What stands in the database, for tests. */
@ApplicationScoped
public class Notes {

    private final EntityManager database;

    Notes(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public long count(String text) {
        return number("SELECT count(*) FROM note WHERE text = :text", text);
    }

    /** Rows of the outbox that tell of notes with this text. */
    @Transactional
    public long told(String text) {
        return number(
                "SELECT count(*) FROM outbox_event o JOIN note n ON o.aggregate_id = n.id::text WHERE n.text = :text",
                text);
    }

    /** The trace that the event of a note belongs to, as it goes out. */
    @Transactional
    public String traceOf(String text) {
        return (String) database.createNativeQuery(
                        "SELECT o.traceparent FROM outbox_event o JOIN note n ON o.aggregate_id = n.id::text"
                                + " WHERE n.text = :text")
                .setParameter("text", text)
                .getSingleResult();
    }

    @Transactional
    public long outboxSize() {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM outbox_event")
                        .getSingleResult())
                .longValue();
    }

    /** What must not happen: Hibernate would write the note, and nobody the event. */
    @Transactional
    public void writeWithoutItsEvents(String text) {
        database.persist(Note.write(text));
    }

    @Transactional
    public void expireKeys() {
        database.createNativeQuery("UPDATE idempotency_record SET expires_at = timestamptz '2020-01-01'")
                .executeUpdate();
    }

    private long number(String query, String text) {
        return ((Number) database.createNativeQuery(query)
                        .setParameter("text", text)
                        .getSingleResult())
                .longValue();
    }
}
