package org.solidarites.gateway.portal.event;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.solidarites.gateway.event.EventType;
import org.solidarites.gateway.event.EventTypes;
import org.solidarites.gateway.http.Asset;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/** The page of all types of events. */
@Singleton
class EventsPages {

    private final Site site;
    private final EventTypes types;
    private final Map<Language, Asset> ready = new ConcurrentHashMap<>();

    EventsPages(Site site, EventTypes types) {
        this.site = site;
        this.types = types;
    }

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            Site.route(
                    router,
                    Page.EVENTS.path(language),
                    context -> Site.send(context, language, ready.computeIfAbsent(language, this::render)));
        }
    }

    private Asset render(Language language) {
        List<Told> services = types.all().stream()
                .collect(Collectors.groupingBy(EventType::service, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(service -> new Told(
                        service.getKey(),
                        service.getValue().stream()
                                .map(type -> Told.Kind.of(type, language))
                                .toList()))
                .toList();
        return Site.render(Templates.events(site.frame(Page.EVENTS, language), services));
    }
}
