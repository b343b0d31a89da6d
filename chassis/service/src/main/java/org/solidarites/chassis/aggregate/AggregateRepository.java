package org.solidarites.chassis.aggregate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.outbox.Outbox;

/** Keeps aggregates together with the events they raise. A repository adds its queries, each named for its answer. */
public abstract class AggregateRepository<A extends Aggregate> implements PanacheRepositoryBase<A, UUID> {

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
}
