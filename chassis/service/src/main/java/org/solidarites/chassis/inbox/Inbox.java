package org.solidarites.chassis.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;

/** Hands an event to those who handle its type, each exactly once in effect. */
@ApplicationScoped
public class Inbox {

    private final List<EventHandler> handlers;
    private final EntityManager database;
    private final Clock clock;

    Inbox(@Any Instance<EventHandler> handlers, EntityManager database, Clock clock) {
        this.handlers = handlers.stream().toList();
        refuseNamesakes(this.handlers);
        this.database = database;
        this.clock = clock;
    }

    /** Two handlers of one name would share their inbox rows, and the second would never be called. */
    private static void refuseNamesakes(List<EventHandler> handlers) {
        Set<String> names = new HashSet<>();
        for (EventHandler handler : handlers) {
            if (!names.add(name(handler))) {
                throw new IllegalStateException("two event handlers are called " + name(handler));
            }
        }
    }

    /** Whether anybody here handles this type; most events of a topic concern others. */
    public boolean concerns(String type) {
        return handlers.stream().anyMatch(handler -> handler.handles(type));
    }

    /** Delivers the event to its handlers; one that took effect before is not called again. */
    public void deliver(IncomingEvent event) {
        for (EventHandler handler : handlers) {
            if (handler.handles(event.type())) {
                QuarkusTransaction.requiringNew().run(() -> deliverOnce(event, handler));
            }
        }
    }

    private void deliverOnce(IncomingEvent event, EventHandler handler) {
        if (isFirst(event.id(), name(handler))) {
            handler.on(event);
        }
    }

    /** The database decides: a second insert waits for the first transaction and then counts no row. */
    private boolean isFirst(UUID event, String handler) {
        return database.createNativeQuery("INSERT INTO inbox_event (event_id, handler, received_at)"
                                + " VALUES (:event, :handler, :now) ON CONFLICT DO NOTHING")
                        .setParameter("event", event)
                        .setParameter("handler", handler)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private static String name(EventHandler handler) {
        // Arc hands out generated subclasses; the handler is known by the name it has in the code.
        String simple = handler.getClass().getSimpleName();
        int generated = simple.indexOf('_');
        return generated < 0 ? simple : simple.substring(0, generated);
    }
}
