package org.solidarites.guichet.agenda;

/** Where an appointment is held. */
public enum MotivePlace {
    /** At the desk. */
    OFFICE,
    PHONE,
    /** At the person's home. */
    HOME,
    VIDEO
}
