package org.solidarites.gateway.portal.strategy;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.solidarites.gateway.http.Asset;
import org.solidarites.gateway.portal.Kept;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.PortalConfig;
import org.solidarites.gateway.portal.Site;

/** The page of the strategy, and its map as a table that one can take along. */
@Singleton
class StrategyPages {

    // What was missing may be back soon.
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(5);

    private final Site site;
    private final CityQuestions city;
    private final PortalConfig config;

    private record Ready(Asset page, Asset table, boolean isWhole) {}

    StrategyPages(Site site, CityQuestions city, PortalConfig config) {
        this.site = site;
        this.city = city;
        this.config = config;
    }

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            Kept<Ready> kept = new Kept<>(
                    () -> city.ask(language).map(known -> prepare(language, known)),
                    ready -> ready.isWhole ? config.figuresKept() : UNTIL_ASKED_AGAIN);
            String path = Page.STRATEGY.path(language);
            Site.route(router, path, context -> answer(context, language, kept.get(), Ready::page));
            Site.route(router, path + "/quartiers.csv", context -> answer(context, language, kept.get(), Ready::table));
        }
    }

    private static void answer(
            RoutingContext context, Language language, Future<Ready> ready, Function<Ready, Asset> wanted) {
        ready.onSuccess(found -> Site.send(context, language, wanted.apply(found)))
                .onFailure(context::fail);
    }

    private Ready prepare(Language language, Strategy strategy) {
        Asset page = Site.render(Templates.strategy(site.frame(Page.STRATEGY, language), strategy));
        byte[] table = MapTable.of(strategy.map()).getBytes(StandardCharsets.UTF_8);
        return new Ready(page, Asset.of("text/csv; charset=utf-8", table), strategy.isWhole());
    }
}
