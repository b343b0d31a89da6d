package org.solidarites.gateway.portal.strategy;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solidarites.chassis.city.Quartier;
import org.solidarites.chassis.city.Quartiers;

/** What the codes in figures stand for: quartiers, aids, groceries. */
final class Names {

    private final Words words;
    private final Map<String, String> byCode = new HashMap<>();

    Names(Words words, Quartiers quartiers) {
        this.words = words;
        quartiers.all().forEach(quartier -> byCode.put(quartier.code(), label(quartier)));
    }

    /** As it is written in French: with long dashes between, and the circumflex that the open data lack. */
    static String label(Quartier quartier) {
        return quartier.label().replace(" - ", " – ").replace("Ile de", "Île de");
    }

    void learnAids(JsonObject regulation, String language) {
        for (JsonObject aid : items(regulation, "aids")) {
            byCode.put(aid.getString("code"), aid.getJsonObject("title").getString(language));
        }
    }

    void learnPlaces(List<JsonObject> places) {
        places.forEach(place -> byCode.put(place.getString("code"), place.getString("name")));
    }

    /** The name of a code; of one that nobody knows, what the bundle or the code itself says. */
    String of(String group, String code) {
        String known = byCode.get(code);
        return known == null ? words.name(group, code) : known;
    }

    static List<JsonObject> items(JsonObject object, String list) {
        return object.getJsonArray(list).stream().map(JsonObject.class::cast).toList();
    }
}
