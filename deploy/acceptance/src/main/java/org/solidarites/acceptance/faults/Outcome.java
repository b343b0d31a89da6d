package org.solidarites.acceptance.faults;

/** What is known of an operation by those who asked for it. */
enum Outcome {
    /** It was answered with success, at least once. */
    ACKNOWLEDGED,
    /** It was answered that it will not be. */
    REFUSED,
    /** It was sent, and nobody knows what became of it. */
    UNKNOWN,
    /** It never left, as Keycloak gave no token for it. */
    NOT_SENT
}
