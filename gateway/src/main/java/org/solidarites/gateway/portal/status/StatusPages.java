package org.solidarites.gateway.portal.status;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.gateway.http.Asset;
import org.solidarites.gateway.portal.Kept;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.PortalConfig;
import org.solidarites.gateway.portal.Site;

/** The page of the status. */
@Singleton
class StatusPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Site site;
    private final Kept<Asked> kept;

    private record Asked(List<Part> parts, ZonedDateTime at) {}

    StatusPages(Site site, Health health, PortalConfig config, Clock clock) {
        this.site = site;
        this.kept = new Kept<>(
                () -> health.ask().map(parts -> new Asked(parts, ZonedDateTime.now(clock.withZone(CityTime.ZONE)))),
                asked -> config.statusKept());
    }

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            Site.route(router, Page.STATUS.path(language), context -> answer(context, language));
        }
    }

    private void answer(RoutingContext context, Language language) {
        if (!Asset.isRead(context.request())) {
            Asset.refuseMethod(context.request());
            return;
        }
        kept.get()
                .map(asked -> Site.render(Templates.status(
                        site.frame(Page.STATUS, language),
                        asked.parts,
                        asked.parts.stream().allMatch(Part::works),
                        TIME.format(asked.at))))
                .onSuccess(page -> Site.send(context, language, page))
                .onFailure(context::fail);
    }
}
