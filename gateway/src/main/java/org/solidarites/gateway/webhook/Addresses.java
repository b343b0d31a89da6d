package org.solidarites.gateway.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Finds the machine that a name leads to, and lets through only those of the public internet. Whoever connects must
 * connect to what was found here and ask for no name again: the second answer could be another.
 */
@Singleton
class Addresses {

    /** Asks for the machines of a name. */
    interface Resolver {

        /** All of them. */
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private static final int LOOKUPS = 64;
    private static final int LOOKUP_SECONDS = 5;

    private final boolean localAllowed;
    private final Resolver resolver;

    /** Java asks the system for a name and holds a processor meanwhile: whoever has a slow DNS would stop all others. */
    private final ExecutorService lookups = new ThreadPoolExecutor(
            0,
            LOOKUPS,
            LOOKUP_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("webhook-lookup-", 1).factory());

    @Inject
    Addresses(WebhookConfig config) {
        this(config.allowLocalAddresses(), InetAddress::getAllByName);
    }

    Addresses(boolean localAllowed, Resolver resolver) {
        this.localAllowed = localAllowed;
        this.resolver = resolver;
    }

    boolean localAllowed() {
        return localAllowed;
    }

    /**
     * Looks at an address that somebody wants to be sent events to.
     *
     * @throws Refusal {@code WEBHOOK_ADDRESS_REFUSED} that says what is not right
     */
    void check(String url) {
        fault(url).ifPresent(fault -> {
            throw WebhookProblem.WEBHOOK_ADDRESS_REFUSED
                    .refuse()
                    .with("right", Advice.of(fault))
                    .at(FieldError.inBody("url", Advice.of(fault)));
        });
    }

    Optional<WebhookAdvice> fault(String url) {
        return WebhookAddress.fault(url, localAllowed).or(() -> {
            List<InetAddress> machines = machines(WebhookAddress.of(url, localAllowed));
            if (machines.isEmpty()) {
                return Optional.of(WebhookAdvice.URL_RESOLVED);
            }
            return machines.stream().allMatch(this::isAllowed)
                    ? Optional.empty()
                    : Optional.of(WebhookAdvice.URL_PUBLIC);
        });
    }

    /** The machine to connect to; empty if there is none, or if any of them is not public. */
    Optional<InetAddress> machine(WebhookAddress address) {
        List<InetAddress> machines = machines(address);
        return machines.stream().allMatch(this::isAllowed) ? machines.stream().findFirst() : Optional.empty();
    }

    private boolean isAllowed(InetAddress machine) {
        return Networks.isPublic(machine) || (localAllowed && machine.isLoopbackAddress());
    }

    private List<InetAddress> machines(WebhookAddress address) {
        try {
            Future<InetAddress[]> found = lookups.submit(() -> resolver.resolve(address.host()));
            return Arrays.asList(found.get(LOOKUP_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unknownOrLate) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
