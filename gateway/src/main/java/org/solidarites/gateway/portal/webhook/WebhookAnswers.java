package org.solidarites.gateway.portal.webhook;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/** How these pages are framed and answered: not kept by anybody, as what is on them changes with what is sent. */
@Singleton
class WebhookAnswers {

    private static final int SEE_OTHER = 303;

    private final Site site;

    WebhookAnswers(Site site) {
        this.site = site;
    }

    /** The frame of what stands below the list of webhooks, by its address in each language. */
    Frame frame(Language language, String french, String english) {
        return site.frame(Page.WEBHOOKS, language).below(french, english);
    }

    static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Leads to a page that tells what was done. As text, or it would be made absolute with the address of this instance. */
    static Response lead(Language language, String below, Done done) {
        String code = done.name().toLowerCase(language.locale());
        return Response.status(SEE_OTHER)
                .header("Location", Page.WEBHOOKS.path(language) + below + "?done=" + code)
                .header("Cache-Control", "no-store")
                .build();
    }
}
