package org.solidarites.gateway.portal.account;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/**
 * Stands before the pages of the account: takes only short forms, speaks the language of the address, and dresses every
 * answer as a page.
 */
@Singleton
class AccountDoor {

    /** Many times what the longest form has. */
    private static final int LONGEST_FORM = 64 * 1024;

    private final Site site;

    AccountDoor(Site site) {
        this.site = site;
    }

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            router.route(Page.ACCOUNT.path(language) + "/*")
                    .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                    .handler(context -> enter(context, language));
        }
    }

    private void enter(RoutingContext context, Language language) {
        HttpServerRequest request = context.request();
        // Whoever reads the page in a language is told in it too what was not right.
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language.code());
        site.dressSignedIn(request.response(), language);
        if (request.method().equals(HttpMethod.POST) && !isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            String detail = ProblemMessages.detail(
                    CommonProblem.TOO_LARGE, Map.of(), ProblemMessages.language(language.code()));
            request.response()
                    .setStatusCode(CommonProblem.TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(site.refused(language, detail));
            return;
        }
        context.next();
    }

    private static boolean isShort(@Nullable String length) {
        try {
            return length != null && Integer.parseInt(length) <= LONGEST_FORM;
        } catch (NumberFormatException beyondNumbers) {
            return false;
        }
    }
}
