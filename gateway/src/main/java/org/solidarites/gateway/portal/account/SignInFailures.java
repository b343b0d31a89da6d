package org.solidarites.gateway.portal.account;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/**
 * Tells people what Quarkus tells by a failure when they sign in, or when their session is to be renewed: Keycloak is
 * away; it did not take what the browser brought back; or it knows the session no more, and they sign in anew.
 */
@Singleton
class SignInFailures {

    private static final Logger LOG = Logger.getLogger(SignInFailures.class);

    /** How quarkus-oidc says that Keycloak has answered, and refused. */
    private static final String REFUSED = "Error status:4";

    private final Site site;
    private final GatewayConfig config;

    SignInFailures(Site site, GatewayConfig config) {
        this.site = site;
        this.config = config;
    }

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            mount(router, Page.ACCOUNT.path(language) + "/*");
        }
        mount(router, "/portal/*");
    }

    private void mount(Router router, String path) {
        router.route(path).order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT - 1).failureHandler(this::tell);
    }

    private void tell(RoutingContext context) {
        switch (context.failure()) {
            case AuthenticationFailedException over when isRefused(over.getCause()) -> signInAnew(context);
            case AuthenticationCompletionException broken when isRefused(broken.getCause()) -> startAgain(context);
            case AuthenticationFailedException away -> away(context, away);
            case AuthenticationCompletionException away -> away(context, away);
            case OIDCException away -> away(context, away);
            case null, default -> context.next();
        }
    }

    private static boolean isRefused(@Nullable Throwable cause) {
        return cause == null
                || Objects.requireNonNullElse(cause.getMessage(), "").startsWith(REFUSED);
    }

    private void signInAnew(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(sent -> context.response().end(), failure -> away(context, failure));
    }

    private void startAgain(RoutingContext context) {
        Language language = language(context);
        AccountProblem kind = AccountProblem.SIGN_IN_NOT_COMPLETED;
        String detail = ProblemMessages.detail(kind, Map.of(), ProblemMessages.language(language.code()));
        send(context, language, kind.status(), site.refused(language, detail));
    }

    private void away(RoutingContext context, Throwable failure) {
        LOG.warnf(
                "nobody can sign in just now: %s",
                Objects.requireNonNullElse(failure.getCause(), failure)
                        .getClass()
                        .getSimpleName());
        Language language = language(context);
        context.response()
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, config.retryAfter().toSeconds())));
        String page = Templates.signInAway(site.frame(Page.ACCOUNT, language)).render();
        send(context, language, 503, page);
    }

    private static void send(RoutingContext context, Language language, int status, String page) {
        HttpServerResponse response = context.response();
        Site.dress(response, language);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page);
    }

    private static Language language(RoutingContext context) {
        Language language = Page.ACCOUNT.languageAt(context.request().path());
        return language == null ? Language.asked(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)) : language;
    }
}
