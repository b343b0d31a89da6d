package org.solidarites.foodcoop.cooperative;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class HelpRepository extends AggregateRepository<Help> {

    private static final int MOST_MATCHES = 50;

    private static final String OPEN = "acceptedAnswer is null and content.until >= :today"
            + " and actorId in (select a.id from Actor a where a.leftOn is null)";

    /** Offers and needs of those who take part that are not over and no answer was accepted for, newest first. */
    List<Help> open(LocalDate today, Optional<Cursor> before, int rows) {
        return newest(OPEN, Parameters.with("today", today), before, rows);
    }

    /** Open posts of others of the other kind, with the same means, at the same time; the longest waiting first. */
    List<Help> matches(Help help, LocalDate today) {
        return find(
                        OPEN + " and content.kind = :kind and content.means = :means and actorId <> :actor"
                                + " and content.since <= :until and content.until >= :since order by id",
                        Parameters.with("kind", help.content().kind().counterpart())
                                .and("means", help.content().means())
                                .and("actor", help.actorId())
                                .and("today", today)
                                .and("until", help.content().until())
                                .and("since", help.content().since()))
                .range(0, MOST_MATCHES - 1)
                .list();
    }
}
