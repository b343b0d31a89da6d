package org.solidarites.gateway.portal.account;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.problem.Problem;

/** Stands before the pages of the account: takes only short forms, and speaks the language of the address. */
@Singleton
class AccountDoor {

    /** Many times what the longest form has. */
    private static final int LONGEST_FORM = 64 * 1024;

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            router.route(Page.ACCOUNT.path(language) + "/*")
                    .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                    .handler(context -> enter(context, language));
        }
    }

    private static void enter(RoutingContext context, Language language) {
        HttpServerRequest request = context.request();
        // Whoever reads the page in a language is told in it too what was not right.
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language.code());
        if (request.method().equals(HttpMethod.POST) && !isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            Problem.of(CommonProblem.TOO_LARGE, request)
                    .with("Connection", "close")
                    .send(request.response());
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
