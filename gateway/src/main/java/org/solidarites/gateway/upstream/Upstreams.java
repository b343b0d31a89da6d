package org.solidarites.gateway.upstream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.LateFlush;
import org.solidarites.gateway.trace.Traces;

/** The connections to the services: to the least busy instance of each that is well. */
@Singleton
public class Upstreams {

    private static final int IDLE_SECONDS = 30;

    private final HttpClient shared;
    private final ThreadLocal<HttpClient> own;
    private final Queue<HttpClient> clients = new ConcurrentLinkedQueue<>();
    private final Map<String, Upstream> byService;
    private final Duration connectionWait;

    Upstreams(Vertx vertx, Traces traces, GatewayConfig config) {
        this.byService = config.upstreams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> new Upstream(one.getKey(), Addresses.fixed(one.getValue()))));
        this.connectionWait = config.connectionWait();
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setTracingPolicy(traces.policy());
        // who waits for a connection that is just being made waits in this queue too
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(config.maxConnections()).setMaxWaitQueueSize(config.maxWaiting());
        this.shared = client(vertx, options, pool);
        this.own = ThreadLocal.withInitial(() -> client(vertx, options, pool));
    }

    private HttpClient client(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
        HttpClient client = vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                .withConnectHandler(connection -> {
                    LateFlush.on(connection);
                    LongValuesAsBytes.on(connection);
                })
                .build();
        clients.add(client);
        return client;
    }

    /** The names of the services that have an address. */
    public Set<String> services() {
        return byService.keySet();
    }

    /**
     * What requests are made with: each event loop has connections of its own, for a request that goes on by another loop's
     * costs two changes of the thread.
     */
    public HttpClient client() {
        return Context.isOnEventLoopThread() ? own.get() : shared;
    }

    Collection<Upstream> all() {
        return byService.values();
    }

    /** Whether a service may be asked something a second time; it is not for ever. */
    public boolean mayAskAgain(String service) {
        return of(service).retries().withdraw();
    }

    /**
     * Begins a request to a service. An instance that takes no connection is passed over, since nothing was sent yet.
     *
     * @param silence after so long without a byte in either direction the request fails
     * @return fails with {@link UnreachableException} when no connection can be had to any instance
     */
    public Future<HttpClientRequest> open(String service, Duration silence) {
        Upstream upstream = of(service);
        upstream.retries().deposit();
        return open(upstream, silence, new HashSet<>(), null);
    }

    private Future<HttpClientRequest> open(
            Upstream upstream, Duration silence, Set<Instance> tried, @Nullable Throwable last) {
        Instance instance = upstream.choose(tried, System.nanoTime());
        if (instance == null) {
            return Future.failedFuture(new UnreachableException(upstream.service(), last));
        }
        return open(instance, silence).recover(failure -> {
            if (!(failure instanceof ConnectException)) {
                return Future.failedFuture(new UnreachableException(upstream.service(), failure));
            }
            tried.add(instance);
            return open(upstream, silence, tried, failure);
        });
    }

    /** Begins a request to that very instance. */
    Future<HttpClientRequest> open(Instance instance, Duration silence) {
        return client().request(instance.options()
                        .setConnectTimeout(connectionWait.toMillis())
                        .setIdleTimeout(silence.toMillis()))
                .map(instance::watch)
                .onFailure(failure -> {
                    if (failure instanceof ConnectException) {
                        instance.unreachable();
                    } else {
                        instance.breaker().abandoned();
                    }
                });
    }

    private Upstream of(String service) {
        return Objects.requireNonNull(byService.get(service), service);
    }

    @PreDestroy
    void close() {
        clients.forEach(HttpClient::close);
    }
}
