package org.solidarites.chassis.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;
import org.solidarites.chassis.problem.ProblemMessages;

/**
 * The language of whoever reads an answer. The messages of validation follow it too: by itself Quarkus takes
 * {@code en-GB} for no English.
 */
@Singleton
class ReaderLanguage implements LocaleResolver {

    private final CurrentVertxRequest request;

    ReaderLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    Locale current() {
        RoutingContext current = request.getCurrent();
        return ProblemMessages.language(
                current == null ? null : current.request().getHeader("Accept-Language"));
    }

    @Override
    public Locale resolve(LocaleResolverContext validation) {
        return current();
    }
}
