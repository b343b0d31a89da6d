package org.solidarites.longevity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.id.Secret;

@ApplicationScoped
class CalendarFeedRepository extends AggregateRepository<CalendarFeed> {

    Optional<CalendarFeed> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    Optional<CalendarFeed> of(Secret secret) {
        return find("secretHash", secret.hash()).firstResultOptional();
    }
}
