package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;

/** Refuses what pages of other origins send to the site; which of them may call the API, CORS says for each client. */
@Singleton
class KnownOrigins implements Threshold.Check {

    private final String site;

    KnownOrigins(@ConfigProperty(name = "solidarites.public-url") URI publicUrl) {
        this.site = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    @Override
    public @Nullable Problem refusal(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOfApi(request) || origin.equals(site) || isOwn(request, origin)
                ? null
                : Problem.of(CommonProblem.ORIGIN_NOT_ALLOWED, request);
    }

    private static boolean isOfApi(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/v1/");
    }

    private static boolean isOwn(HttpServerRequest request, String origin) {
        @Nullable String host = request.getHeader(HttpHeaders.HOST);
        return host != null && origin.equals(request.scheme() + "://" + host);
    }
}
