package org.solidarites.longevity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.longevity.person.Secrets;

@ApplicationScoped
class CalendarFeedRepository extends AggregateRepository<CalendarFeed> {

    Optional<CalendarFeed> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    Optional<CalendarFeed> ofSecret(String secret) {
        return find("secretHash", Secrets.hash(secret)).firstResultOptional();
    }
}
