package org.solidarites.gateway.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.solidarites.gateway.event.Appended;

/**
 * Delivers: takes webhooks that are due, each on a virtual thread of its own, so that a slow receiver keeps nobody else
 * waiting. Several instances share the work; while one is at a webhook no other is, so events arrive in order.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    /** So many batches at a time, then others have their turn. */
    private static final int BATCHES = 4;

    private final Deliveries deliveries;
    private final WebhookClient client;
    private final WebhookConfig config;
    private final Semaphore free;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;

    Courier(Deliveries deliveries, WebhookClient client, WebhookConfig config) {
        this.deliveries = deliveries;
        this.client = client;
        this.config = config;
        this.free = new Semaphore(config.concurrency());
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofVirtual().name("webhook-courier").start(this::run);
    }

    void end(@Observes ShutdownEvent stopping) {
        stopped = true;
        news.release();
    }

    void onAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        news.release();
    }

    /** Looks at once, in place of when its time has come. */
    void wake() {
        news.release();
    }

    private void run() {
        while (!stopped) {
            try {
                if (news.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                if (!stopped) {
                    look();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                LOG.debugf("webhooks can not be read: %s", away.getClass().getSimpleName());
            }
        }
    }

    private void look() {
        int most = free.drainPermits();
        if (most == 0) {
            return;
        }
        UUID lease = UUID.randomUUID();
        List<UUID> due = List.of();
        try {
            due = deliveries.lease(lease, most);
        } finally {
            free.release(most - due.size());
        }
        due.forEach(webhook -> Thread.ofVirtual().name("webhook-" + webhook).start(() -> deliver(webhook, lease)));
    }

    private void deliver(UUID webhook, UUID lease) {
        try {
            for (int batch = 0; batch < BATCHES && !stopped; batch++) {
                if (!deliverBatch(webhook, lease)) {
                    return;
                }
            }
        } catch (RuntimeException fault) {
            LOG.warnf(fault, "webhook %s", webhook);
            giveBack(() -> deliveries.postpone(webhook, lease), webhook);
        } finally {
            free.release();
            giveBack(() -> deliveries.release(webhook, lease), webhook);
            news.release();
        }
    }

    private static void giveBack(Runnable how, UUID webhook) {
        try {
            how.run();
        } catch (RuntimeException away) {
            LOG.debugf("the lease of %s runs out by itself", webhook);
        }
    }

    /** True while there may be more. */
    private boolean deliverBatch(UUID webhook, UUID lease) {
        Optional<Deliveries.Batch> batch = deliveries.next(webhook, lease);
        if (batch.isEmpty()) {
            return false;
        }
        for (Message message : batch.get().messages()) {
            Attempt attempt = client.send(batch.get().receiver(), message);
            if (!deliveries.record(webhook, lease, message, attempt) || stopped) {
                return false;
            }
        }
        return deliveries.advance(webhook, lease, batch.get().readThrough())
                && !batch.get().messages().isEmpty();
    }

    @Scheduled(every = "1h", delayed = "12m")
    void tidy() {
        deliveries.tidy();
    }
}
