package org.solidarites.gateway.portal.strategy;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.id.Ids;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.PortalConfig;
import org.solidarites.gateway.trace.Traces;
import org.solidarites.gateway.upstream.ServiceCall;

/** Asks the services for the figures of the strategy, all at the same time and within one budget of time. */
@Singleton
class CityQuestions {

    private static final Logger LOG = Logger.getLogger(CityQuestions.class);
    private static final String DESKS = "/v1/indicators/guichets";
    private static final String AIDS = "/v1/indicators/aids";
    private static final String FOOD = "/v1/indicators/food";
    private static final String COOPERATIVE = "/v1/indicators/cooperative";
    private static final String LONGEVITY = "/v1/indicators/longevity";
    /** The places that the city's own count of covered quartiers goes by. */
    private static final List<String> DESK_KINDS = List.of("CCAS", "GUICHET", "ANTENNE");
    // A city has dozens of desks: who tells of thousands is not believed.
    private static final int MOST_PAGES = 10;

    private final ServiceCall services;
    private final Traces traces;
    private final Quartiers quartiers;
    private final Duration budget;

    CityQuestions(ServiceCall services, Traces traces, Quartiers quartiers, PortalConfig config) {
        this.services = services;
        this.traces = traces;
        this.quartiers = quartiers;
        this.budget = config.budget();
    }

    /** What is known of the strategy; never fails. */
    Future<Strategy> ask(Language language) {
        String id = Ids.next().toString();
        ServiceCall.Context context =
                new ServiceCall.Context(id, traces.parent(id), language.code(), System.nanoTime() + budget.toNanos());
        Future<JsonObject> desks = services.get("guichet", DESKS, context);
        Future<JsonObject> aids = services.get("aid", AIDS, context);
        Future<JsonObject> food = services.get("food-coop", FOOD, context);
        Future<JsonObject> cooperative = services.get("food-coop", COOPERATIVE, context);
        Future<JsonObject> longevity = services.get("longevity", LONGEVITY, context);
        Future<JsonObject> regulation = services.get("aid", "/v1/aid/regulations/in-force", context);
        List<Future<List<JsonObject>>> kinds = DESK_KINDS.stream()
                .map(kind -> list("guichet", "/v1/guichets?kind=" + kind, context))
                .toList();
        Future<List<JsonObject>> places = Future.all(kinds)
                .map(all ->
                        kinds.stream().flatMap(kind -> kind.result().stream()).toList());
        Future<List<JsonObject>> groceries = list("guichet", "/v1/guichets?kind=SOCIAL_GROCERY", context);
        Future<List<JsonObject>> seniors = list("longevity", "/v1/senior-spaces", context);
        return Future.join(Stream.<Future<?>>of(
                                desks, aids, food, cooperative, longevity, regulation, places, groceries, seniors)
                        .toList())
                .otherwiseEmpty()
                .map(all -> {
                    Words words = new Words(language);
                    Names names = new Names(words, quartiers);
                    if (regulation.succeeded()) {
                        names.learnAids(regulation.result(), language.code());
                    }
                    if (groceries.succeeded()) {
                        names.learnPlaces(groceries.result());
                    }
                    Actions read = new Actions(words, names);
                    return new Strategy(
                            List.of(
                                    action("cooperative", COOPERATIVE, cooperative, read::cooperative),
                                    action("guichets", DESKS, desks, read::desks),
                                    action("aids", AIDS, aids, read::aids),
                                    action("food", FOOD, food, read::food),
                                    action("longevity", LONGEVITY, longevity, read::longevity)),
                            new Cartographer(quartiers).draw(known(places), known(seniors)));
                });
    }

    private interface Reading {
        Action read(String source, JsonObject told);
    }

    private static Action action(String code, String source, Future<JsonObject> told, Reading reading) {
        if (told.failed()) {
            LOG.warnf("%s of the strategy: %s", code, told.cause().getClass().getSimpleName());
            return Action.missing(code, source);
        }
        try {
            return reading.read(source, told.result());
        } catch (RuntimeException unreadable) {
            // A service that is newer or older than the gateway takes away its own part, not the page.
            LOG.warnf(unreadable, "%s of the strategy can not be read", code);
            return Action.missing(code, source);
        }
    }

    private static @Nullable List<JsonObject> known(Future<List<JsonObject>> told) {
        return told.succeeded() ? told.result() : null;
    }

    private Future<List<JsonObject>> list(String service, String address, ServiceCall.Context context) {
        String first = address + (address.contains("?") ? "&" : "?") + "limit=100";
        return page(service, first, "", context, List.of(), 1);
    }

    private Future<List<JsonObject>> page(
            String service,
            String address,
            String cursor,
            ServiceCall.Context context,
            List<JsonObject> before,
            int number) {
        return services.get(service, address + cursor, context).compose(page -> {
            List<JsonObject> all = new ArrayList<>(before);
            all.addAll(Names.items(page, "items"));
            String next = page.getString("next");
            return next == null || number == MOST_PAGES
                    ? Future.succeededFuture(List.copyOf(all))
                    : page(
                            service,
                            address,
                            "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
                            context,
                            all,
                            number + 1);
        });
    }
}
