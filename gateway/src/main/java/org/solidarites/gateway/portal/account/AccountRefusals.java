package org.solidarites.gateway.portal.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/** Tells as a page, with the status that it has, what would be a problem anywhere but on the pages of the account. */
@Provider
public class AccountRefusals implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

    /** Filters are made while the program is built up, before there is a configuration to make the site of. */
    private final Instance<Site> site;

    AccountRefusals(Instance<Site> site) {
        this.site = site;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Language language =
                Page.ACCOUNT.languageAt(request.getUriInfo().getRequestUri().getPath());
        if (language != null && response.getEntity() instanceof HttpProblem problem) {
            response.setEntity(page(problem, language), null, HTML);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private String page(HttpProblem problem, Language language) {
        return problem.getStatusCode() == NOT_FOUND
                ? site.get().notFound(language)
                : site.get().refused(language, Objects.requireNonNullElse(problem.getDetail(), ""));
    }
}
