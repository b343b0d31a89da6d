package org.solidarites.foodcoop.cooperative;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class HelpRepository extends AggregateRepository<Help> {

    private static final int MOST_MATCHES = 50;

    /** Offers and needs that nobody's answer was accepted for, newest first. */
    List<Help> open(Optional<Cursor> before, int rows) {
        return newest("acceptedAnswer is null", new Parameters(), before, rows);
    }

    /** Open posts of others of the other kind, with the same means, at the same time; the longest waiting first. */
    List<Help> matches(Help help) {
        return find(
                        "acceptedAnswer is null and content.kind = :kind and content.means = :means and actorId <> :actor"
                                + " and content.since <= :until and content.until >= :since order by id",
                        Parameters.with("kind", help.content().kind().counterpart())
                                .and("means", help.content().means())
                                .and("actor", help.actorId())
                                .and("until", help.content().until())
                                .and("since", help.content().since()))
                .range(0, MOST_MATCHES - 1)
                .list();
    }
}
