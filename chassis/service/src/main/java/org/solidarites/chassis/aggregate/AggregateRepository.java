package org.solidarites.chassis.aggregate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.outbox.Outbox;
import org.solidarites.chassis.page.Cursor;

/** Keeps aggregates together with the events they raise. A repository adds its queries, each named for its answer. */
public abstract class AggregateRepository<A extends Aggregate> implements PanacheRepositoryBase<A, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    // The one injected field of the suite: a constructor would have to be repeated in every repository.
    @Inject
    Outbox outbox;

    /** Writes a new or changed aggregate and its events, at once, so that what the database refuses shows here. */
    public A keep(A aggregate) {
        List<CityEvent> raised = aggregate.takeRaised();
        persistAndFlush(aggregate);
        raised.forEach(event -> outbox.publish(event, aggregate.version()));
        return aggregate;
    }

    /**
     * The aggregate, held for a change until the transaction ends: who comes second waits, and then finds a newer
     * version and not a conflict.
     */
    public Optional<A> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A page of those that meet a condition, newest first.
     *
     * @param condition in the language of Hibernate, with named parameters, in brackets where it is several with {@code or}
     * @param before the last row of the page before
     */
    protected List<A> newest(String condition, Parameters parameters, Optional<Cursor> before, int rows) {
        return page(
                condition + " and id < :cursor order by id desc",
                parameters.and("cursor", before.map(Cursor::id).orElse(LAST)),
                rows);
    }

    /** A page of all of them, newest first. */
    protected List<A> newest(Optional<Cursor> before, int rows) {
        return newest("true = true", new Parameters(), before, rows);
    }

    /** A page of those that meet a condition, oldest first. */
    protected List<A> oldest(String condition, Parameters parameters, Optional<Cursor> after, int rows) {
        return page(
                condition + " and id > :cursor order by id",
                parameters.and("cursor", after.map(Cursor::id).orElse(FIRST)),
                rows);
    }

    private List<A> page(String query, Parameters parameters, int rows) {
        return find(query, parameters).range(0, rows - 1).list();
    }
}
