package org.solidarites.gateway.portal.webhook;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;
import org.solidarites.gateway.portal.account.AccountAnswers;

/** How these pages are framed, and how a form leads to one. */
@Singleton
class WebhookAnswers {

    private final Site site;

    WebhookAnswers(Site site) {
        this.site = site;
    }

    /** The frame of what stands below the list of webhooks, by its address in each language. */
    Frame frame(Language language, String french, String english) {
        return site.frame(Page.WEBHOOKS, language).below(french, english);
    }

    /** Leads to a page that tells what was done. */
    static Response lead(Language language, String below, Done done) {
        String code = done.name().toLowerCase(language.locale());
        return AccountAnswers.lead(Page.WEBHOOKS.path(language) + below + "?done=" + code);
    }
}
