package org.solidarites.chassis.inbox;

import java.util.Set;

/** What this service does about several types of event in the same way. */
public interface EventsHandler extends EventHandler {

    /** The CloudEvents types that this handles. */
    Set<String> types();

    @Override
    default String type() {
        return String.join(" ", types());
    }

    @Override
    default boolean handles(String type) {
        return types().contains(type);
    }
}
