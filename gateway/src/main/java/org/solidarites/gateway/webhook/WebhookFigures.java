package org.solidarites.gateway.webhook;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.solidarites.chassis.metric.KeptFigure;
import org.solidarites.chassis.metric.KeptFigures;

/** How many webhooks are behind or fail, how many events the last of them is behind, and how many were given up. */
@Singleton
class WebhookFigures implements KeptFigures {

    private static final String STANDING = """
            SELECT count(*) FILTER (WHERE w.state = 'ACTIVE' AND p.position < head.position),
                   count(*) FILTER (WHERE w.state = 'ACTIVE' AND p.failures > 0),
                   coalesce(max(head.position - p.position) FILTER (WHERE w.state = 'ACTIVE'), 0),
                   count(*) FILTER (WHERE w.state = 'DISABLED' AND w.disabled_reason = 'FAILING')
              FROM webhook w JOIN webhook_progress p ON p.webhook_id = w.id
             CROSS JOIN (SELECT coalesce(max(position), 0) AS position FROM city_event) head""";

    private final EntityManager database;

    WebhookFigures(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<KeptFigure> read() {
        Object[] standing = (Object[]) database.createNativeQuery(STANDING).getSingleResult();
        return List.of(
                KeptFigure.of("solidarites.webhooks.waiting", (Number) standing[0]),
                KeptFigure.of("solidarites.webhooks.failing", (Number) standing[1]),
                KeptFigure.of("solidarites.webhooks.events.behind", (Number) standing[2]),
                KeptFigure.of("solidarites.webhooks.given.up", (Number) standing[3]));
    }
}
