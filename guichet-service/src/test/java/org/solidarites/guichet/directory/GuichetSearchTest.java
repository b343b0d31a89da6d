package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuichetSearchTest {

    private static final String FULL = """
            "languages": ["fr", "ar"], "accessibility": ["fauteuil-roulant"], "publics": ["familles"],
            "themes": ["numerique--acceder-a-une-connexion-internet"], "receptionModes": ["en-presentiel"],
            "address": {"street": "3 quai des Épreuves", "postcode": "44000", "city": "Nantes", "inseeCode": "44109"},
            "location": {"lat": -33.1, "lon": 151.2, "precision": "ADDRESS", "source": "test"},
            "services": [{"code": "ecoute", "name": "Écoute", "type": "atelier", "publics": ["seniors"],
              "themes": ["remobilisation--lien-social"], "fee": "gratuit"}],
            """;

    @ParameterizedTest
    @CsvSource({
        "quartier=malakoff-saint-donatien, quartier=nantes-sud",
        "kind=GUICHET, kind=SOCIAL_GROCERY",
        "state=OPEN, state=CLOSED",
        "theme=numerique--acceder-a-une-connexion-internet, theme=famille--garde-denfants",
        "theme=remobilisation--lien-social, theme=mobilite--preparer-un-permis",
        "public=familles, public=etudiants",
        "public=seniors, public=femmes",
        "serviceType=atelier, serviceType=formation",
        "language=ar, language=de",
        "accessibility=fauteuil-roulant, accessibility=ascenseur",
        "q=EPREUVES quai, q=epreuve gare",
        "q=ecouté, q=malakoff-nord",
        "'near=-33.1,151.2', 'near=-33.1,151.3&radius=5000'",
    })
    void findsAPlaceByWhatItIsAndNotByWhatItIsNot(String hit, String miss) {
        String code = Entries.newCode();
        Entries.enter(code, Entries.details("OPEN", FULL)).then().statusCode(201);

        search(hit, code).then().statusCode(200).body("items.code", contains(code));
        search(miss, code).then().statusCode(200).body("items", empty());
    }

    @Test
    void showsTheNearestFirstWithTheirDistancePageByPage() {
        for (String lon : new String[] {"10.02", "10.01", "10.03"}) {
            Entries.enter(Entries.newCode(), Entries.details("OPEN", """
                    "location": {"lat": 0, "lon": %s, "precision": "STREET", "source": "test"},""".formatted(lon)));
        }

        Response first = given().get("/v1/guichets?near=0,10&radius=5000&limit=2");
        first.then()
                .statusCode(200)
                .body("items.location.lon", contains(10.01f, 10.02f))
                .body("items.distance", contains(1112, 2224));
        given().get("/v1/guichets?near=0,10&radius=5000&limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.location.lon", contains(10.03f))
                .body("$", not(hasKey("next")));
    }

    @Test
    void showsWhatIsNotOnTheMapWithoutADistance() {
        String code = Entries.newCode();
        Entries.enter(code, Entries.details("OPEN", FULL.replaceFirst("\"location\": \\{[^}]*},", "")));

        search("near=47.2,-1.55", code)
                .then()
                .body("items.code", contains(code))
                .body("items[0]", not(hasKey("distance")));
        search("near=47.2,-1.55&radius=50000", code).then().body("items", empty());
    }

    @Test
    void leavesTheDistanceOutWhereNoneWasAskedFor() {
        given().get("/v1/guichets?limit=1").then().body("items[0]", not(hasKey("distance")));
    }

    @ParameterizedTest
    @CsvSource({
        "theme=none, unknown-theme, theme",
        "public=none, unknown-public, public",
        "serviceType=none, unknown-service-type, serviceType",
        "language=xx, unknown-language, language",
        "accessibility=none, unknown-accessibility, accessibility",
        "'near=91,0', coordinates-out-of-range, near",
        "'near=NaN,0', coordinates-out-of-range, near",
        "'near=0,-180.1', coordinates-out-of-range, near",
        "'near=47.2,-1.5&radius=50001', radius-too-large, radius",
        "radius=500, radius-without-point, near",
    })
    void refusesWhatItDoesNotKnow(String query, String problem, String parameter) {
        given().header("Accept-Language", "en")
                .get("/v1/guichets?" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "near=here, near",
        "near=47.2, near",
        "'near=47.2,-1.5,3', near",
        "'near=47.2,-1.5&radius=0', radius",
        "'near=47.2,-1.5&cursor=abc', cursor",
    })
    void refusesWhatItCanNotRead(String query, String parameter) {
        given().get("/v1/guichets?" + query).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void refusesATextWithoutEnd() {
        given().get("/v1/guichets?q=" + "a".repeat(201))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
        given().queryParam("q", " ")
                .get("/v1/guichets?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "themes": ["none"],                                   | unknown-theme          | #/details/themes/0
            "publics": ["seniors", "none"],                       | unknown-public         | #/details/publics/1
            "languages": ["zz"],                                  | unknown-language       | #/details/languages/0
            "accessibility": ["none"],                            | unknown-accessibility  | #/details/accessibility/0
            "receptionModes": ["none"],                           | unknown-reception-mode | #/details/receptionModes/0
            "host": "nobody",                                     | unknown-host           | #/details/host
            "services": [{"code": "a", "name": "A", "type": "x"}],| unknown-service-type   | #/details/services/0/type
            "services": [{"code": "a", "name": "A", "type": "atelier", "fee": "x"}],| unknown-fee | #/details/services/0/fee
            "services": [{"code": "a", "name": "A", "type": "atelier"}, {"code": "a", "name": "B", "type": "atelier"}],| service-named-twice | #/details/services/1/code
            "location": {"lat": 90.1, "lon": 0, "precision": "STREET", "source": "t"},| coordinates-out-of-range | #/details/location
            "openingExceptions": [{"from": "2026-02-02", "to": "2026-02-01", "reason": "travaux"}],| opening-exception-ends-before-it-begins | #/details/openingExceptions/0/to
            """)
    void refusesAnEntryThatSaysWhatThereIsNot(String more, String problem, String pointer) {
        Entries.enter(Entries.newCode(), Entries.details("OPEN", more))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void namesTheKnownCodesToWhoSendsAnUnknownOne() {
        Entries.enter(Entries.newCode(), Entries.details("OPEN", "\"receptionModes\": [\"none\"],"))
                .then()
                .body("detail", containsString("a-distance, en-presentiel"));
    }

    @Test
    void keepsAnEntryAsItWasWritten() {
        String at =
                Entries.enter(Entries.newCode(), Entries.details("OPEN", FULL)).header("Location");

        Response shown = given().get(at);

        shown.then()
                .header("ETag", "\"0\"")
                .body("address.street", equalTo("3 quai des Épreuves"))
                .body("address.inseeCode", equalTo("44109"))
                .body("location.precision", equalTo("ADDRESS"))
                .body("languages", contains("fr", "ar"))
                .body("services[0].themes", contains("remobilisation--lien-social"))
                .body("managedBy", equalTo(null));
        assertThat(UUID.fromString(shown.path("id"))).isNotNull();
        given().get(at).then().header("ETag", "\"0\"");
    }

    /** Searches among the places with this code only, of which there is one. */
    private static Response search(String query, String code) {
        return given().get("/v1/guichets?" + query + (query.startsWith("q=") ? " " : "&q=") + code);
    }
}
