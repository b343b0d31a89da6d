package org.solidarites.longevity.registration;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.solidarites.chassis.problem.CommonProblem;

/** Stands before the transaction (whose priority is 200). What is exact, the database guarantees; this only queues. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class InTurnInterceptor {

    private static final int QUEUES = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Semaphore> queues =
            Stream.generate(() -> new Semaphore(1, true)).limit(QUEUES).toList();

    @AroundInvoke
    Object inTurn(InvocationContext call) throws Exception {
        Semaphore queue = queues.get(Math.floorMod(call.getParameters()[0].hashCode(), QUEUES));
        if (!queue.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw CommonProblem.UNAVAILABLE.refuse().retryAfter(Duration.ofSeconds(2));
        }
        try {
            return call.proceed();
        } finally {
            queue.release();
        }
    }
}
