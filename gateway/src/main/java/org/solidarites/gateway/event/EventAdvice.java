package org.solidarites.gateway.event;

/** What would be right for an input about events. */
public enum EventAdvice {
    KNOWN_TYPE
}
