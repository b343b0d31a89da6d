package org.solidarites.gateway.portal.change;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.solidarites.gateway.http.Asset;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/** The page of changes and deprecations. */
@Singleton
class ChangesPages {

    private final Site site;
    private final Changes changes;
    private final Map<Language, Asset> ready = new ConcurrentHashMap<>();

    ChangesPages(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    void mount(@Observes Router router) {
        for (Language language : Language.values()) {
            Site.route(
                    router,
                    Page.CHANGES.path(language),
                    context -> Site.send(context, language, ready.computeIfAbsent(language, this::render)));
        }
    }

    private Asset render(Language language) {
        return Site.render(
                Templates.changes(site.frame(Page.CHANGES, language), changes.all(), changes.deprecations()));
    }
}
