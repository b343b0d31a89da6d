package org.solidarites.gateway.upstream;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service, as one or several instances of which any can answer. */
final class Upstream {

    private final String service;
    private final RetryBudget retries = new RetryBudget();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Instance> instances = List.of();

    Upstream(String service, List<URI> addresses) {
        this.service = service;
        are(addresses);
    }

    String service() {
        return service;
    }

    RetryBudget retries() {
        return retries;
    }

    List<Instance> instances() {
        return instances;
    }

    /** These are its instances from now on; what is known of those that stay is kept. */
    synchronized void are(List<URI> addresses) {
        List<Instance> next = new ArrayList<>();
        for (URI address : addresses) {
            next.add(instances.stream()
                    .filter(known -> known.address().equals(address))
                    .findFirst()
                    .orElseGet(() -> new Instance(address)));
        }
        instances = List.copyOf(next);
    }

    /**
     * The instance with the fewest requests under way, of those that are well and were not tried; they take turns where
     * several have as few. One that is about to end is asked only if there is no other; and where another has just taken
     * no connection, so is one that took none before: it may be back, and to find out costs nothing.
     */
    @Nullable
    Instance choose(Set<Instance> tried, long now) {
        List<Instance> all = instances;
        int first = all.size() < 2 ? 0 : Math.floorMod(turn.getAndIncrement(), all.size());
        Instance least = null;
        for (int i = 0; i < all.size(); i++) {
            Instance one = all.get((first + i) % all.size());
            if (!tried.contains(one)
                    && (least == null || one.underWay() < least.underWay())
                    && !one.leaves()
                    && !one.breaker().isOpen()) {
                least = one;
            }
        }
        return least != null
                ? least
                : all.stream()
                        .sorted(Comparator.comparing(Instance::leaves).reversed())
                        .filter(one -> !tried.contains(one))
                        .filter(one -> one.breaker().admits(now) || (!tried.isEmpty() && one.refuses()))
                        .findFirst()
                        .orElse(null);
    }
}
