package org.solidarites.gateway.portal.change;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;
import org.solidarites.gateway.route.Operations;

/**
 * Tells on every answer of a deprecated operation since when it is (RFC 9745), until when it stays at least (RFC 8594),
 * and where to read what to do.
 */
@Singleton
class DeprecationNotes {

    private static final int BEFORE_ALL_ROUTES = -997;

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final List<Note> notes;
    private final String page;

    private record Note(Operations operations, String deprecation, String sunset) {}

    DeprecationNotes(Changes changes, Site site) {
        this.notes = changes.deprecations().stream().map(DeprecationNotes::note).toList();
        this.page = site.frame(Page.CHANGES, Language.EN).whole(Language.EN);
    }

    private static Note note(Change change) {
        LocalDate sunset = Objects.requireNonNull(change.sunset());
        return new Note(
                Operations.of(change.operations()),
                "@" + midnight(change.on()).toEpochSecond(),
                HTTP_DATE.format(midnight(sunset).withZoneSameInstant(ZoneOffset.UTC)));
    }

    private static ZonedDateTime midnight(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE);
    }

    void mount(@Observes Router router) {
        if (!notes.isEmpty()) {
            router.route("/v1/*").order(BEFORE_ALL_ROUTES).handler(this::look);
        }
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        notes.stream()
                .filter(note -> note.operations.include(request.method().name(), request.path()))
                .findFirst()
                // Only now is it known what the service says, which has links of its own.
                .ifPresent(note -> context.addHeadersEndHandler(end -> put(context.response(), note)));
        context.next();
    }

    private void put(HttpServerResponse response, Note note) {
        response.putHeader("Deprecation", note.deprecation)
                .putHeader("Sunset", note.sunset)
                .headers()
                .add("Link", "<" + page + ">; rel=\"deprecation\"; type=\"text/html\"");
    }
}
