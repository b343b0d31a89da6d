package org.solidarites.gateway.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.event.Appended;
import org.solidarites.gateway.event.EventLog;

/**
 * Lets go what is kept of a service that has told of a change. Each instance follows the log for itself, since Kafka gives
 * an event to one of them only; it looks at once when this one has appended something, and every now and then for what the
 * others have.
 */
@Singleton
class CacheEviction {

    private static final Logger LOG = Logger.getLogger(CacheEviction.class);

    private final AnswerCache cache;
    private final EventLog log;
    private final GatewayConfig config;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;
    private long seen = -1;

    CacheEviction(AnswerCache cache, EventLog log, GatewayConfig config) {
        this.cache = cache;
        this.log = log;
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofVirtual().name("cache-eviction").start(this::run);
    }

    void end(@Observes ShutdownEvent stopping) {
        stopped = true;
        news.release();
    }

    void onAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        news.release();
    }

    private void run() {
        try {
            while (!stopped) {
                if (news.tryAcquire(config.cacheLook().toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (stopped || cache.isEmpty()) {
            return;
        }
        try {
            EventLog.News since = log.newsSince(seen);
            seen = since.head();
            since.sources().forEach(source -> cache.forget(service(source)));
        } catch (RuntimeException away) {
            // what is kept does not live long
            LOG.debugf("the log can not be read: %s", away.getClass().getSimpleName());
        }
    }

    /** {@code /guichet-service} tells of {@code guichet}. */
    private static String service(String source) {
        return source.replaceFirst("^/", "").replaceFirst("-service$", "");
    }
}
