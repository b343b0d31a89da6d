package org.solidarites.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.token.Bearer;

/** Counts the requests of everybody, in memory: {@link QuotaExchange} tells the other instances. */
@Singleton
public class Quotas {

    /** By then every bucket is full again. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    private static final int MOST = 200_000;

    private final Plans plans;
    private final RefusalMeter refusals;
    private final Cache<Key, Meter> meters = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    Quotas(Plans plans, RefusalMeter refusals) {
        this.plans = plans;
        this.refusals = refusals;
    }

    /** Takes one request from the quota of whoever sent it. */
    public Allowance take(@Nullable Bearer bearer, SocketAddress from) {
        Consumer consumer = bearer == null ? Consumer.at(from) : Consumer.of(bearer);
        Allowance allowance = meter(consumer, plans.of(bearer)).take();
        if (!allowance.isAllowed()) {
            refusals.count(allowance.plan());
        }
        return allowance;
    }

    /** What is left of a quota, without taking any. */
    long left(Consumer consumer, Plan plan) {
        return meter(consumer, plan).left();
    }

    Meter meter(Consumer consumer, Plan plan) {
        return meters.get(new Key(consumer, plan), key -> new Meter(consumer, plan));
    }

    Collection<Meter> all() {
        return meters.asMap().values();
    }

    // A plan that changes begins with a full bucket of its own.
    private record Key(Consumer consumer, Plan plan) {}
}
