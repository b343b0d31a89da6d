package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Requests at a constant rate, whatever the answers do. A duration counts from the moment at which the request was due,
 * so that a server which stalls is not spared the requests that would have come meanwhile.
 */
final class OpenLoop {

    private final int perSecond;
    private final Duration time;

    OpenLoop(int perSecond, Duration time) {
        this.perSecond = perSecond;
        this.time = time;
    }

    /**
     * Sends the requests.
     *
     * @param request sends one, given its number; throws if the answer is not the right one
     * @return the durations in nanoseconds
     * @throws IllegalStateException if a request failed
     */
    List<Long> run(IntConsumer request) {
        int count = Math.toIntExact(perSecond * time.toSeconds());
        List<Long> durations = Collections.synchronizedList(new ArrayList<>(count));
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<RuntimeException> first = new AtomicReference<>();
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = begin + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int number = i;
                clients.execute(() -> {
                    try {
                        request.accept(number);
                        durations.add(System.nanoTime() - due);
                    } catch (RuntimeException wrong) {
                        failed.incrementAndGet();
                        first.compareAndSet(null, wrong);
                    }
                });
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(
                    failed + " of " + count + " requests failed, the first one so", first.get());
        }
        return durations;
    }
}
