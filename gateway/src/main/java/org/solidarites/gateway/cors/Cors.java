package org.solidarites.gateway.cors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.partner.PartnerOrigins;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.route.OpenOperations;
import org.solidarites.gateway.token.Finding;
import org.solidarites.gateway.token.Finding.Verdict;

/**
 * Says to browsers which pages may read an answer (Fetch, CORS protocol). What is public and asked without a token, any page
 * reads. Everything else only the site itself, and pages of the partner to whose client the token was given. A preflight
 * brings no token, so it is answered to the pages of all partners. Nothing here lets anybody in: the token does that alone,
 * and as there are no cookies, nothing is ever sent along that a page does not have itself.
 */
@Singleton
public class Cors {

    /** Before the door, which ends what it refuses. */
    private static final int BEFORE_THE_DOOR = -300;

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-Match,"
                    + " If-None-Match, Last-Event-ID, X-Request-Id, Appointment-Invitation";
    private static final String PUBLIC_METHODS = "GET, HEAD";
    private static final String PUBLIC_HEADERS = "Accept, Accept-Language, If-None-Match, X-Request-Id";
    private static final String EXPOSED =
            "Location, ETag, Link, Retry-After, X-Request-Id, RateLimit, RateLimit-Policy, Deprecation, Sunset";
    private static final String AN_HOUR = "3600";

    private final OpenOperations open;
    private final PartnerOrigins partners;
    private final String site;

    Cors(OpenOperations open, PartnerOrigins partners, @ConfigProperty(name = "solidarites.public-url") URI publicUrl) {
        this.open = open;
        this.partners = partners;
        this.site = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    void mount(@Observes Router router) {
        router.route("/v1/*").order(BEFORE_THE_DOOR).handler(this::look);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Also where no page asks: what a cache keeps of it must not be given to one.
        request.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (origin != null && wanted != null && request.method().equals(HttpMethod.OPTIONS)) {
            preflight(request, origin, wanted);
            return;
        }
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            if (isPublicRead(request.method().name(), request)) {
                allow(request.response(), "*");
            } else if (isKnown(origin)) {
                allow(request.response(), origin);
            }
        }
        context.next();
    }

    private void preflight(HttpServerRequest request, String origin, String wanted) {
        if (isKnown(origin)) {
            agree(request.response(), origin, METHODS, HEADERS);
        } else if (isPublicRead(wanted, request)) {
            agree(request.response(), "*", PUBLIC_METHODS, PUBLIC_HEADERS);
        } else {
            Problem.of(CommonProblem.ORIGIN_NOT_ALLOWED, request).send(request.response());
        }
    }

    private static void agree(HttpServerResponse response, String origin, String methods, String headers) {
        response.setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR)
                .end();
    }

    /** Lets the page read what is answered to this token; a token that is none, or can not be read, belongs to nobody. */
    public void admit(HttpServerRequest request, Finding finding) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && finding.verdict() != Verdict.NONE && mayRead(origin, finding)) {
            allow(request.response(), origin);
        }
    }

    // The refusal of a bad token tells nothing of anybody, and a page must learn that its own has run out.
    private boolean mayRead(String origin, Finding finding) {
        return finding.bearer() == null
                ? isKnown(origin)
                : origin.equals(site) || partners.isOf(finding.bearer(), origin);
    }

    private static void allow(HttpServerResponse response, String origin) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }

    private boolean isKnown(@Nullable String origin) {
        return origin != null && (origin.equals(site) || partners.isRegistered(origin));
    }

    private boolean isPublicRead(String method, HttpServerRequest request) {
        return (method.equals("GET") || method.equals("HEAD")) && open.include(method, request.path());
    }
}
