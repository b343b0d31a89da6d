package org.solidarites.longevity.waiting.core;

/**
 * What the turn of somebody who waits came to.
 *
 * @param rank place in the order, from 1 on
 * @param free places that were free when it was her turn
 */
public record Turn(Waiter waiter, int rank, int points, int free, Result result) {

    /** What came of it. */
    public enum Result {
        /** She is offered what she needs. */
        OFFERED,
        /** There were places, but fewer than she needs: they go on to the next, or they would stay empty. */
        TOO_FEW_PLACES,
        /** There was no place left. */
        NO_PLACE
    }
}
