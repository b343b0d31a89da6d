package org.solidarites.gateway.rights;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.upstream.ServiceCall;

/** The nearest desks that help to ask for all this: whether they are open, and when one is received there first. */
@Singleton
class DeskPart {

    private static final int AT_MOST = 3;
    private static final int LOOKED_AT = 100;
    private static final Set<String> HELPING = Set.of("CCAS", "GUICHET", "ANTENNE", "MAIRIE_DE_QUARTIER");
    private static final List<String> SHOWN = List.of(
            "id",
            "code",
            "name",
            "kind",
            "quartier",
            "address",
            "location",
            "phone",
            "email",
            "website",
            "languages",
            "accessibility",
            "receptionModes",
            "opening",
            "distance");

    private final ServiceCall services;

    DeskPart(ServiceCall services) {
        this.services = services;
    }

    /** The open places of the city, the nearest first if it says where it is. */
    Future<JsonObject> ask(RightsQuestion question, ServiceCall.Context context) {
        String near = question.near() == null ? "" : "&near=" + question.near();
        return services.get("guichet", "/v1/guichets?state=OPEN&limit=" + LOOKED_AT + near, context);
    }

    /** The first free time of each desk, by its code. */
    Future<Map<String, JsonObject>> askFirstSlots(ServiceCall.Context context) {
        return services.get("guichet", "/v1/slots", context).map(slots -> {
            Map<String, JsonObject> byDesk = new HashMap<>();
            slots.getJsonArray("items").stream()
                    .map(JsonObject.class::cast)
                    .forEach(slot -> byDesk.put(slot.getString("guichet"), slot));
            return byDesk;
        });
    }

    /** The nearest first, or those of the quartier first. */
    static JsonObject nearest(RightsQuestion question, JsonObject found, Map<String, JsonObject> slots) {
        // By distance they are in order already.
        Comparator<JsonObject> order = Comparator.comparing(
                desk -> question.near() == null && !Objects.equals(question.quartier(), desk.getString("quartier")));
        JsonArray items = new JsonArray();
        found.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(desk -> HELPING.contains(desk.getString("kind")))
                .sorted(order)
                .limit(AT_MOST)
                .map(desk -> shown(desk, slots.get(desk.getString("code"))))
                .forEach(items::add);
        return new JsonObject().put("items", items);
    }

    private static JsonObject shown(JsonObject desk, @Nullable JsonObject slot) {
        JsonObject shown = new JsonObject();
        SHOWN.stream().filter(desk::containsKey).forEach(field -> shown.put(field, desk.getValue(field)));
        JsonArray links = new JsonArray().add(Links.to("self", "GET", "/v1/guichets/" + desk.getString("id")));
        if (slot != null) {
            shown.put(
                    "firstSlot",
                    new JsonObject()
                            .put("startsAt", slot.getString("startsAt"))
                            .put("endsAt", slot.getString("endsAt"))
                            .put("motive", slot.getString("motive"))
                            .put("motiveName", slot.getString("motiveName")));
            links.add(Links.to("hold", "POST", "/v1/holds"));
        } else {
            shown.putNull("firstSlot");
        }
        return shown.put("links", links);
    }
}
