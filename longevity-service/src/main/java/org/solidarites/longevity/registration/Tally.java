package org.solidarites.longevity.registration;

/**
 * How the registrations of one activity stand, counted and never stored.
 *
 * @param held places that somebody has or is offered
 * @param offered those of them that are offered and not answered yet
 * @param waiting people who wait
 * @param overdue offers that have run out and that nobody has seen to yet
 */
record Tally(int held, int offered, int waiting, int overdue) {

    int free(int capacity) {
        return Math.max(0, capacity - held);
    }

    /** Whether places are to be passed on before anybody new can have one. */
    boolean isUnsettled(int capacity) {
        return overdue > 0 || (waiting > 0 && free(capacity) > 0);
    }
}
