package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.id.Secret;

@ApplicationScoped
class AgendaFeedRepository extends AggregateRepository<AgendaFeed> {

    Optional<AgendaFeed> ofAgent(String agent) {
        return find("agent", agent).firstResultOptional();
    }

    Optional<AgendaFeed> of(Secret secret) {
        return find("secretHash", secret.hash()).firstResultOptional();
    }
}
