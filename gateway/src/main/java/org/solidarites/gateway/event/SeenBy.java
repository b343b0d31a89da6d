package org.solidarites.gateway.event;

/** Who may see events of a type. */
public enum SeenBy {
    /** Everybody who is signed in: it tells only of what is public. */
    EVERYBODY,
    /** The partner organizations that the event or its case names, and the staff. */
    ORGANIZATIONS,
    /** The staff alone: coordinators and administrators. */
    STAFF
}
