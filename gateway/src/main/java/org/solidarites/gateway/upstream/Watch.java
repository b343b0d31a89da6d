package org.solidarites.gateway.upstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.solidarites.gateway.config.GatewayConfig;

/**
 * Looks from time to time whether instances that failed are well again, which of several are about to leave, and which instances
 * there are.
 */
@Singleton
class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final String HEALTH = "/q/health/ready";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final GatewayConfig config;
    private long turn;

    Watch(Vertx vertx, Upstreams upstreams, GatewayConfig config) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        lookUp();
        turn = vertx.setPeriodic(config.instanceWatch().toMillis(), timer -> {
            lookUp();
            upstreams
                    .all()
                    .forEach(upstream -> upstream.instances().stream()
                            .filter(instance -> instance.breaker().isOpen()
                                    || upstream.instances().size() > 1)
                            .forEach(this::probe));
        });
    }

    void end(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(turn);
    }

    private void lookUp() {
        for (Upstream upstream : upstreams.all()) {
            List<URI> configured = Objects.requireNonNull(config.upstreams().get(upstream.service()));
            if (Addresses.anyByName(configured)) {
                vertx.executeBlocking(() -> found(upstream, configured), false);
            }
        }
    }

    // A name that can not be looked up says nothing about the instances that are known.
    private static boolean found(Upstream upstream, List<URI> configured) {
        try {
            upstream.are(Addresses.all(configured));
            return true;
        } catch (UnknownHostException unknown) {
            LOG.warnf("the instances of %s can not be looked up", upstream.service());
            return false;
        }
    }

    private void probe(Instance instance) {
        upstreams
                .client()
                .request(instance.options().setIdleTimeout(PATIENCE.toMillis()).setURI(HEALTH))
                .compose(HttpClientRequest::send)
                .compose(answer -> {
                    instance.probed(answer);
                    return answer.end();
                })
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(stillAway -> null)
                .compose(done -> Future.succeededFuture());
    }
}
