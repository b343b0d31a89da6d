package org.solidarites.gateway.upstream;

/**
 * How much may be asked a second time: one in five requests and a few more, so that a service in trouble is not asked twice
 * as much as one that is well.
 */
final class RetryBudget {

    private static final int PER_REQUEST = 1;
    private static final int PER_RETRY = 5;
    private static final int MOST = 100 * PER_RETRY;

    private int saved = 10 * PER_RETRY;

    /** A request was sent for the first time. */
    synchronized void deposit() {
        saved = Math.min(saved + PER_REQUEST, MOST);
    }

    /** Takes one retry, if there is one left. */
    synchronized boolean withdraw() {
        if (saved < PER_RETRY) {
            return false;
        }
        saved -= PER_RETRY;
        return true;
    }
}
