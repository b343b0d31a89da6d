package org.solidarites.gateway.portal;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.Asset;

/** What all pages have in common: their frame, and how they are sent. */
@Singleton
public class Site {

    /** Nothing from elsewhere, no script, no style but our own file. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String HTML = "text/html; charset=utf-8";

    private final String publicUrl;
    private final String issuer;

    Site(@ConfigProperty(name = "solidarites.public-url") String publicUrl, GatewayConfig config) {
        this.publicUrl = publicUrl;
        this.issuer = config.publicIssuer().toString();
    }

    /** The frame of a page. */
    public Frame frame(Page page, Language language) {
        return new Frame(page, language, publicUrl, issuer, Map.of());
    }

    /** The page around the explorer, which brings its own policy on content. */
    public Asset explorer(Language language) {
        return render(Templates.explorer(frame(Page.EXPLORER, language)));
    }

    /** Mounts what answers at an address, before the services. */
    public static void route(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(handler);
    }

    /** A page that is ready to be sent. */
    public static Asset render(TemplateInstance template) {
        return Asset.of(HTML, template.render().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a page, or says that the reader has it. */
    public static void send(RoutingContext context, Language language, Asset page) {
        dress(context.response(), language);
        page.serve(context);
    }

    /** The page that says that there is none. */
    public String notFound(Language language) {
        return Templates.notFound(frame(Page.NOT_FOUND, language)).render();
    }

    /**
     * The page that says to who is signed in why something was not done.
     *
     * @param detail of the problem, in that language
     */
    public String refused(Language language, String detail) {
        return Templates.refusal(frame(Page.ACCOUNT, language), detail).render();
    }

    /** The same as {@link #dress} for who is signed in: a form that comes when the session is over leads to the sign-in. */
    public void dressSignedIn(HttpServerResponse response, Language language) {
        String signIn = URI.create(issuer).resolve("/").toString();
        dress(response, language);
        response.putHeader(
                "Content-Security-Policy",
                CONTENT_POLICY.replace("form-action 'self'", "form-action 'self' " + signIn));
    }

    /** Gives the answer what every page has: its policy on content and its language. */
    public static void dress(HttpServerResponse response, Language language) {
        response.putHeader("Content-Security-Policy", CONTENT_POLICY).putHeader("Content-Language", language.code());
    }
}
