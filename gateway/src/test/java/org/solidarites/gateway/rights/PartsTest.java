package org.solidarites.gateway.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void theDesksOfTheQuartierComeFirstAndOnlyThoseThatHelp() {
        JsonObject found = list(
                desk("ccas", "CCAS", "centre-ville"),
                desk("epicerie", "SOCIAL_GROCERY", "breil-barberie"),
                desk("breil", "GUICHET", "breil-barberie"),
                desk("nord", "ANTENNE", "nantes-nord"),
                desk("sud", "GUICHET", "nantes-sud"));

        JsonObject slot =
                new JsonObject().put("startsAt", "2026-11-30T09:00:00+01:00").put("motive", "aide-financiere");
        JsonObject shown = DeskPart.nearest(question("breil-barberie"), found, Map.of("ccas", slot));

        assertThat(codes(shown, "code")).containsExactly("breil", "ccas", "nord");
        assertThat(shown.getJsonArray("items").getJsonObject(0).getValue("firstSlot"))
                .isNull();
        assertThat(shown.getJsonArray("items")
                        .getJsonObject(1)
                        .getJsonObject("firstSlot")
                        .getString("motive"))
                .isEqualTo("aide-financiere");
    }

    @Test
    void activitiesAreShownOnceWithPlacesLeftAndThoseOfTheQuartierFirst() {
        JsonObject full = activity("full", "SERIES", 0);
        JsonObject here = activity("here", "SINGLE", 2);
        JsonObject dropIn = activity("drop-in", "DROP_IN", 0);
        JsonObject cancelled = activity("cancelled", "SINGLE", 2).put("state", "CANCELLED");

        JsonObject shown = ActivityPart.together(
                list(here.copy()), list(full, dropIn, here.copy(), cancelled, activity("there", "SINGLE", 1)));

        assertThat(codes(shown, "id")).containsExactly("here", "drop-in", "there");
        assertThat(rels(shown, 0)).contains("register");
        assertThat(rels(shown, 1)).doesNotContain("register");
    }

    @Test
    void thePiecesOfWhatIsNotRefusedAreNamedOnce() {
        JsonObject simulation = new JsonObject()
                .put(
                        "aids",
                        new JsonArray(List.of(
                                aid("ELIGIBLE", List.of("identity", "resources"), List.of("rsa")),
                                aid("UNKNOWN", List.of("identity"), List.of("rsa", "apl")),
                                aid("NOT_ELIGIBLE", List.of("rent"), List.of("caf")))));

        assertThat(AidPart.toBring(simulation).stream().map(piece -> ((JsonObject) piece).getString("code")))
                .containsExactly("identity", "resources");
        assertThat(AidPart.toAskFirst(simulation)).containsExactly("rsa", "apl");
    }

    @Test
    void theOldestAdultCounts() {
        JsonObject household = new JsonObject("""
                {"adults": [{"birthDate": "1990-01-01"}, {"birthDate": "1950-11-30"}, {"birthDate": "soon"}, 7]}""");
        RightsQuestion question = new RightsQuestion(household, null, null, null, false);

        assertThat(question.oldest(LocalDate.of(2026, 11, 29))).hasValue(75);
        assertThat(question.oldest(LocalDate.of(2026, 11, 30))).hasValue(76);
        assertThat(new RightsQuestion(new JsonObject(), null, null, null, false).oldest(LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    private static RightsQuestion question(@Nullable String quartier) {
        return new RightsQuestion(new JsonObject(), null, null, quartier, false);
    }

    private static JsonObject list(JsonObject... items) {
        return new JsonObject().put("items", new JsonArray(List.of((Object[]) items)));
    }

    private static JsonObject desk(String code, String kind, String quartier) {
        return new JsonObject()
                .put("id", code)
                .put("code", code)
                .put("kind", kind)
                .put("quartier", quartier);
    }

    private static JsonObject activity(String id, String form, int placesLeft) {
        return new JsonObject()
                .put("id", id)
                .put("form", form)
                .put("state", "PLANNED")
                .put("placesLeft", placesLeft);
    }

    private static JsonObject aid(String verdict, List<String> pieces, List<String> askFirst) {
        JsonArray codes = new JsonArray();
        pieces.forEach(code -> codes.add(new JsonObject().put("code", code)));
        return new JsonObject().put("verdict", verdict).put("pieces", codes).put("askFirst", new JsonArray(askFirst));
    }

    private static List<String> codes(JsonObject list, String field) {
        return items(list).map(item -> item.getString(field)).toList();
    }

    private static List<String> rels(JsonObject list, int index) {
        return items(list).skip(index).findFirst().orElseThrow().getJsonArray("links").stream()
                .map(link -> ((JsonObject) link).getString("rel"))
                .toList();
    }

    private static Stream<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").stream().map(JsonObject.class::cast);
    }
}
