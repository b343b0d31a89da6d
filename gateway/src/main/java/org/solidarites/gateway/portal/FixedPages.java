package org.solidarites.gateway.portal;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.solidarites.gateway.http.Asset;

/** The pages that stay as they are while the gateway runs, and the files that all pages use. */
@Singleton
class FixedPages {

    private static final Map<String, String> FILES =
            Map.of("site.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

    private final Site site;
    private final PortalConfig config;
    private final Map<String, Asset> ready = new ConcurrentHashMap<>();

    FixedPages(Site site, PortalConfig config) {
        this.site = site;
        this.config = config;
    }

    void mount(@Observes Router router) {
        lead(router, "/", Page.HOME);
        for (Page page : List.of(Page.FIRST_CALL, Page.EVENTS, Page.STRATEGY, Page.STATUS, Page.CHANGES)) {
            lead(router, page.shortPath(), page);
        }
        mount(router, Page.HOME, Templates::home);
        mount(router, Page.FIRST_CALL, this::firstCall);
        mount(router, Page.ACCESSIBILITY, Templates::accessibility);
        FILES.forEach((file, type) -> Site.route(
                router,
                "/portal/" + file,
                context -> kept(context.normalizedPath(), path -> Asset.ofClassPath(type, "portal/" + file))
                        .serve(context)));
    }

    private void mount(Router router, Page page, Function<Frame, TemplateInstance> template) {
        for (Language language : Language.values()) {
            String path = page.path(language);
            Site.route(
                    router,
                    path,
                    context -> Site.send(
                            context,
                            language,
                            kept(path, any -> Site.render(template.apply(site.frame(page, language))))));
        }
    }

    private Asset kept(String path, Function<String, Asset> made) {
        return ready.computeIfAbsent(path, made);
    }

    private TemplateInstance firstCall(Frame frame) {
        boolean ready = config.exampleClient().isPresent();
        return Templates.firstCall(
                frame,
                config.exampleClient().orElse(frame.fr() ? "votre-client" : "your-client"),
                config.exampleSecret().orElse(frame.fr() ? "votre-secret" : "your-secret"),
                ready);
    }

    /** An address without a language leads to that of the reader's language. */
    private static void lead(Router router, String path, Page page) {
        Site.route(router, path, context -> {
            if (!Asset.isRead(context.request())) {
                Asset.refuseMethod(context.request());
                return;
            }
            Language language = Language.asked(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            context.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, page.path(language))
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end();
        });
    }
}
