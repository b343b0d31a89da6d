package org.solidarites.chassis.inbox;

import org.solidarites.chassis.event.IncomingEvent;

/**
 * What this service does about one type of event of another. Beans that implement it are found by themselves. Its
 * effect and the inbox row that remembers the event commit together, so it happens once however often the event comes.
 */
public interface EventHandler {

    /** The type of those who want to see everything that the city tells. */
    String ALL = "*";

    /** The CloudEvents type that this handles: {@code org.solidarites.guichet.opened.v1}; {@link #ALL} for every one. */
    String type();

    /** Whether events of that type come here. */
    default boolean handles(String type) {
        return type().equals(ALL) || type().equals(type);
    }

    /** Acts on the event, in a transaction of its own. What it throws is retried, then parked with its reason. */
    void on(IncomingEvent event);
}
