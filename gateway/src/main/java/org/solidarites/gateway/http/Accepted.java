package org.solidarites.gateway.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What a request takes for an answer (RFC 9110, section 12.5.1), for the routes that Quarkus REST does not ask for us. */
public final class Accepted {

    private static final String ANY = "*";

    private Accepted() {}

    /** Whether it takes JSON; one that says nothing takes everything. */
    public static boolean isJson(RoutingContext context) {
        List<MIMEHeader> accepted = context.parsedHeaders().accept();
        return accepted.isEmpty() || accepted.stream().anyMatch(Accepted::isJson);
    }

    private static boolean isJson(MIMEHeader range) {
        return range.weight() > 0
                && (range.component().equals(ANY) || range.component().equalsIgnoreCase("application"))
                && (range.subComponent().equals(ANY) || range.subComponent().equalsIgnoreCase("json"));
    }
}
