package org.solidarites.gateway.event;

import java.util.List;

/**
 * A part of the log as somebody sees it.
 *
 * @param events what is to be seen, in order
 * @param readThrough the position up to which this tells everything: where to go on
 */
public record LogPage(List<LoggedEvent> events, long readThrough) {

    public LogPage {
        events = List.copyOf(events);
    }
}
