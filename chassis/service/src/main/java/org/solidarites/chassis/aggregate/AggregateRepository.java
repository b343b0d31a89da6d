package org.solidarites.chassis.aggregate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.solidarites.chassis.outbox.Outbox;

/** Keeps aggregates together with the events they raise. A repository adds its queries, each named for its answer. */
public abstract class AggregateRepository<A extends Aggregate> implements PanacheRepositoryBase<A, UUID> {

    // The one injected field of the suite: a constructor would have to be repeated in every repository.
    @Inject
    Outbox outbox;

    /** Writes a new or changed aggregate and its events, at once, so that what the database refuses shows here. */
    public A keep(A aggregate) {
        persistAndFlush(aggregate);
        aggregate.takeRaised().forEach(outbox::publish);
        return aggregate;
    }
}
