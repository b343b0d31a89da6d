package org.solidarites.gateway.rights;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.solidarites.gateway.upstream.ServiceCall;

/** Activities of the senior spaces with places left that admit somebody of the household. */
@Singleton
class ActivityPart {

    private static final int AT_MOST = 5;
    private static final int LOOKED_AT = 50;

    private final ServiceCall services;

    ActivityPart(ServiceCall services) {
        this.services = services;
    }

    /** Those of the quartier first, then all others, each the earliest first. */
    Future<JsonObject> ask(RightsQuestion question, LocalDate today, ServiceCall.Context context) {
        OptionalInt oldest = question.oldest(today);
        String whom = (oldest.isPresent() && oldest.getAsInt() >= 0 ? "&age=" + Math.min(oldest.getAsInt(), 125) : "")
                + (question.carer() ? "&carer=true" : "");
        Future<JsonObject> everywhere = services.get("longevity", address(whom), context);
        Future<JsonObject> here = question.quartier() == null
                ? Future.succeededFuture(new JsonObject().put("items", new JsonArray()))
                : services.get("longevity", address(whom + "&quartier=" + question.quartier()), context);
        return Future.all(here, everywhere).map(both -> together(here.result(), everywhere.result()));
    }

    private static String address(String whom) {
        return "/v1/activities?limit=" + LOOKED_AT + whom;
    }

    static JsonObject together(JsonObject here, JsonObject everywhere) {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        collect(here, found);
        collect(everywhere, found);
        JsonArray items = new JsonArray();
        found.values().forEach(items::add);
        return new JsonObject().put("items", items);
    }

    private static void collect(JsonObject page, Map<String, JsonObject> found) {
        page.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(ActivityPart::hasPlaces)
                .takeWhile(activity -> found.size() < AT_MOST)
                .forEach(activity -> found.putIfAbsent(activity.getString("id"), withLinks(activity)));
    }

    private static boolean hasPlaces(JsonObject activity) {
        return "PLANNED".equals(activity.getString("state"))
                && (isDropIn(activity) || activity.getInteger("placesLeft") > 0);
    }

    private static boolean isDropIn(JsonObject activity) {
        return "DROP_IN".equals(activity.getString("form"));
    }

    private static JsonObject withLinks(JsonObject activity) {
        JsonArray links = new JsonArray().add(Links.to("self", "GET", "/v1/activities/" + activity.getString("id")));
        if (!isDropIn(activity)) {
            links.add(Links.to("register", "POST", "/v1/registrations"));
        }
        return activity.put("links", links);
    }
}
