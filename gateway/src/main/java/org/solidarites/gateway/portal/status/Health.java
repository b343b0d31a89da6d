package org.solidarites.gateway.portal.status;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.gateway.portal.PortalConfig;
import org.solidarites.gateway.portal.status.Part.State;
import org.solidarites.gateway.upstream.Upstreams;

/** Asks every part at the same time whether it can do its work. */
@Singleton
class Health {

    private static final int WORKING = 200;

    private final Upstreams upstreams;
    private final HttpClient client;
    private final String signIn;
    private final Duration patience;

    Health(
            Upstreams upstreams,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            PortalConfig config) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient();
        this.signIn = issuer + "/.well-known/openid-configuration";
        this.patience = config.budget();
    }

    /** The services in the order of their names, then the sign-in; never fails. */
    Future<List<Part>> ask() {
        List<Future<Part>> asked = new ArrayList<>();
        for (String service : upstreams.services().stream().sorted().toList()) {
            asked.add(
                    part(service, upstreams.open(service, patience).map(request -> request.setURI("/q/health/ready"))));
        }
        RequestOptions address = new RequestOptions().setAbsoluteURI(signIn).setMethod(HttpMethod.GET);
        asked.add(part("sign-in", client.request(address)));
        return Future.join(asked).map(all -> all.list());
    }

    private Future<Part> part(String code, Future<HttpClientRequest> opened) {
        return opened.compose(HttpClientRequest::send)
                .compose(Health::read)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(State.AWAY)
                .map(state -> new Part(code, state));
    }

    private static Future<State> read(HttpClientResponse answer) {
        State state = answer.statusCode() == WORKING ? State.WORKS : State.ILL;
        return answer.end().map(state);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
