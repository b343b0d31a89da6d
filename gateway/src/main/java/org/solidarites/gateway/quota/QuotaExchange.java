package org.solidarites.gateway.quota;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.solidarites.gateway.config.GatewayConfig;

/**
 * Several times a second: tells the database what programs used here, and learns what is left for all instances. So no
 * request waits for the database; several instances together let through at most what comes back in one such interval
 * more than the quota, and while the database is away each counts for itself.
 */
@Singleton
class QuotaExchange {

    private static final Logger LOG = Logger.getLogger(QuotaExchange.class);
    private static final Period USE_KEPT = Period.ofYears(1);

    private final Quotas quotas;
    private final SharedBuckets shared;
    private final QuotaUse use;
    private final GatewayConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("quota-exchange").factory());
    private boolean isAway;

    QuotaExchange(Quotas quotas, SharedBuckets shared, QuotaUse use, GatewayConfig config, Clock clock) {
        this.quotas = quotas;
        this.shared = shared;
        this.use = use;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        long every = config.quotaExchange().toMillis();
        timer.scheduleWithFixedDelay(this::exchange, every, every, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        timer.shutdown();
        exchange();
    }

    /** One exchange for everybody who has asked anything since the last one. */
    synchronized void exchange() {
        for (Meter meter : quotas.all()) {
            if (meter.consumer().kind().isShared()) {
                exchange(meter);
            }
        }
    }

    private void exchange(Meter meter) {
        Meter.Use used = meter.used();
        if (used.isNone()) {
            return;
        }
        try {
            use.add(meter.consumer(), LocalDate.now(clock), used);
        } catch (RuntimeException away) {
            meter.stillToTell(used);
            tellOnce(away);
            return;
        }
        try {
            if (config.sharedQuotas() && used.allowed() > 0) {
                meter.learn(shared.take(meter.consumer(), meter.plan(), used.allowed()));
            }
            isAway = false;
        } catch (RuntimeException away) {
            tellOnce(away);
        }
    }

    private void tellOnce(RuntimeException away) {
        if (!isAway) {
            LOG.warnf(
                    "quotas are counted by each instance for itself: %s",
                    away.getClass().getSimpleName());
        }
        isAway = true;
    }

    @Scheduled(every = "24h", delayed = "15m")
    void tidy() {
        shared.eraseUnused();
        use.forgetBefore(LocalDate.now(clock).minus(USE_KEPT));
    }
}
