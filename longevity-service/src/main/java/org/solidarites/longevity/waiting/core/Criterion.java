package org.solidarites.longevity.waiting.core;

/** What brings somebody forward on a waiting list; how much it does, the policy says. */
public enum Criterion {
    /** Lives in isolation, as the person or whoever registers her declares. */
    ISOLATED,
    /** Has no place at any other activity so far. */
    FIRST_PARTICIPATION,
    /** Lives in the quartier of the senior space. */
    LIVES_IN_QUARTIER
}
