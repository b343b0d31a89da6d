package org.solidarites.gateway.rights;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.solidarites.gateway.upstream.ServiceCall;

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
                .filter(aid -> isNotRefused(aid) && !isElsewhere(aid))
                .forEach(aid -> aid.put(
                        "links",
                        new JsonArray()
                                .add(Links.to("apply", "POST", "/v1/aid/dossiers"))
                                .add(Links.to("refer", "POST", "/v1/referrals"))));
        return simulation;
    }

    private static boolean isNotRefused(JsonObject aid) {
        return !"NOT_ELIGIBLE".equals(aid.getString("verdict"));
    }

    /** A right that somebody else gives is asked for where its provider says. */
    private static boolean isElsewhere(JsonObject aid) {
        return aid.getString("provider") != null;
    }

    /** What to bring: the pieces of everything that is not refused, each once. */
    static JsonArray toBring(JsonObject simulation) {
        return each(simulation, "pieces");
    }

    /** What to ask elsewhere first: the rights that go before those aids, each once. */
    static JsonArray toAskFirst(JsonObject simulation) {
        return each(simulation, "askFirst");
    }

    private static JsonArray each(JsonObject simulation, String list) {
        Map<Object, Object> byCode = new LinkedHashMap<>();
        simulation.getJsonArray("aids").stream()
                .map(JsonObject.class::cast)
                .filter(AidPart::isNotRefused)
                .flatMap(aid -> aid.getJsonArray(list, new JsonArray()).stream())
                .forEach(one ->
                        byCode.putIfAbsent(one instanceof JsonObject object ? object.getValue("code") : one, one));
        JsonArray all = new JsonArray();
        byCode.values().forEach(all::add);
        return all;
    }
}
