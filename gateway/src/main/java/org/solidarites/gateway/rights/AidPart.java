package org.solidarites.gateway.rights;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which aids the household may get, by the règlement in force. */
@Singleton
class AidPart {

    private final ServiceCall services;

    AidPart(ServiceCall services) {
        this.services = services;
    }

    /** The simulation of aid-service, each aid with the way to ask for it. */
    Future<JsonObject> ask(RightsQuestion question, ServiceCall.Context context) {
        JsonObject body = new JsonObject().put("household", question.household());
        if (question.on() != null) {
            body.put("on", question.on().toString());
        }
        return services.post("aid", "/v1/aid/simulations", body, context).map(AidPart::withLinks);
    }

    private static JsonObject withLinks(JsonObject simulation) {
        simulation.getJsonArray("aids").stream()
                .map(JsonObject.class::cast)
                .filter(aid -> !"NOT_ELIGIBLE".equals(aid.getString("verdict")) && !isElsewhere(aid))
                .forEach(aid -> aid.put(
                        "links",
                        new JsonArray()
                                .add(Links.to("apply", "POST", "/v1/aid/dossiers"))
                                .add(Links.to("refer", "POST", "/v1/referrals"))));
        return simulation;
    }

    /** A right that somebody else gives is asked for where its provider says. */
    private static boolean isElsewhere(JsonObject aid) {
        return aid.getString("provider") != null;
    }

    /** What to bring: the pieces of everything that is not refused, each once. */
    static JsonArray toBring(JsonObject simulation) {
        return each(simulation, "pieces", "NOT_ELIGIBLE");
    }

    /** What to ask elsewhere first: the rights that go before those aids, each once. */
    static JsonArray toAskFirst(JsonObject simulation) {
        return each(simulation, "askFirst", "NOT_ELIGIBLE");
    }

    private static JsonArray each(JsonObject simulation, String list, String except) {
        Map<Object, Object> byCode = new LinkedHashMap<>();
        simulation.getJsonArray("aids").stream()
                .map(JsonObject.class::cast)
                .filter(aid -> !except.equals(aid.getString("verdict")))
                .flatMap(aid -> aid.getJsonArray(list, new JsonArray()).stream())
                .forEach(one ->
                        byCode.putIfAbsent(one instanceof JsonObject object ? object.getValue("code") : one, one));
        JsonArray all = new JsonArray();
        byCode.values().forEach(all::add);
        return all;
    }
}
