package org.solidarites.chassis.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * How often an event is tried: for ever, with back-off, while the database is away, since the event is not at fault;
 * a few times otherwise, since others wait behind it; and not once more when the service is being stopped.
 */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private volatile boolean over;

    /** From here on nothing that fails is a fault of what it was done for. */
    void end(@Observes ShutdownEvent stopping) {
        over = true;
    }

    /** Whether the service is being stopped. */
    boolean isOver() {
        return over;
    }

    /**
     * Runs the work until it succeeds.
     *
     * @throws RuntimeException what the work threw the last time
     */
    void run(Runnable work) {
        for (int tried = 1; ; tried++) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (over
                        || (!isDatabaseAway(failed) && tried >= TRIES)
                        || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                LOG.debugf(
                        "event not handled yet, try %d: %s",
                        tried, failed.getClass().getName());
                LockSupport.parkNanos(pause(tried).toNanos());
            }
        }
    }

    static Duration pause(int tried) {
        long full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(tried - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    }

    static boolean isDatabaseAway(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SocketException) {
                return true;
            }
            // 08: connection lost; 57P: server shutting down; 53: out of resources; 40: serialisation, deadlock.
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("(08|53|40|57P).*")) {
                return true;
            }
            // Agroal's own time-out while it waits for a connection carries no SQL state.
            if (cause instanceof SQLException sql && sql.getSQLState() == null) {
                return true;
            }
        }
        return false;
    }
}
