package org.solidarites.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.solidarites.gateway.upstream.Upstreams;

/**
 * Says which services answer. It is always up: a gateway that is taken away because one service is down would take the
 * other three away as well.
 */
@Readiness
@Singleton
class UpstreamsCheck implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Upstreams upstreams;

    UpstreamsCheck(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Future<Finding>> asked =
                upstreams.services().stream().sorted().map(this::ask).toList();
        return Uni.createFrom()
                .completionStage(Future.join(asked).toCompletionStage())
                .map(all -> report(all.list()));
    }

    private Future<Finding> ask(String service) {
        return upstreams
                .open(service, PATIENCE)
                .compose(request -> request.setURI("/q/health/live").send().compose(UpstreamsCheck::read))
                .otherwise("unreachable")
                .map(state -> new Finding(service, state));
    }

    private static Future<String> read(HttpClientResponse response) {
        String state = response.statusCode() == 200 ? "reachable" : "ill";
        return response.end().map(state);
    }

    private static HealthCheckResponse report(List<Finding> findings) {
        HealthCheckResponseBuilder report =
                HealthCheckResponse.named("services").up();
        findings.forEach(finding -> report.withData(finding.service, finding.state));
        return report.build();
    }

    private record Finding(String service, String state) {}
}
