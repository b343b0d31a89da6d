package org.solidarites.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.solidarites.gateway.config.GatewayConfig;

/** The connections to the services. */
@Singleton
public class UpstreamClient {

    private static final int IDLE_SECONDS = 30;

    private final HttpClient client;
    private final Map<String, URI> upstreams;
    private final Duration connectionWait;

    UpstreamClient(Vertx vertx, GatewayConfig config) {
        this.upstreams = Map.copyOf(config.upstreams());
        this.connectionWait = config.connectionWait();
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(IDLE_SECONDS);
        // who waits for a connection that is just being made waits in this queue too
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(config.maxConnections()).setMaxWaitQueueSize(config.maxWaiting());
        this.client = vertx.createHttpClient(options, pool);
    }

    /** The names of the services that have an address. */
    public Set<String> services() {
        return upstreams.keySet();
    }

    HttpClient client() {
        return client;
    }

    /**
     * Begins a request to a service.
     *
     * @param silence after so long without a byte in either direction the request fails
     * @return fails with {@link UnreachableException} when no connection can be had
     */
    public Future<HttpClientRequest> open(String service, Duration silence) {
        URI address = Objects.requireNonNull(upstreams.get(service), service);
        boolean secure = "https".equals(address.getScheme());
        int usualPort = secure ? 443 : 80;
        RequestOptions options = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? usualPort : address.getPort())
                .setSsl(secure)
                .setConnectTimeout(connectionWait.toMillis())
                .setIdleTimeout(silence.toMillis());
        return client.request(options).recover(cause -> Future.failedFuture(new UnreachableException(service, cause)));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
