package org.solidarites.gateway.cors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Elsewhere;
import org.solidarites.gateway.testing.IsProblem;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class CorsTest {

    private static final String SITE = "http://localhost:8080";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Inject
    Elsewhere elsewhere;

    private final String alias = "asso-" + UUID.randomUUID();
    private final String origin = "https://" + alias + ".example";
    private final String token = Tokens.key(alias, "partner-" + alias + "-1");

    @BeforeEach
    void aPartnerWithAPage() {
        register(alias, origin);
        eventually(() -> preflight(origin, "POST", "/v1/referrals").statusCode(204));
    }

    private static void register(String alias, String origin) {
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .contentType("application/json")
                .body("""
                        {"name": "%1$s", "alias": "%1$s", "plan": "partner", "webOrigins": ["%2$s"],
                         "contacts": [{"role": "TECHNICAL", "email": "api@amis.example"}]}""".formatted(alias, origin))
                .post("/v1/partners")
                .then()
                .statusCode(201);
    }

    private static void eventually(Runnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(check::run);
    }

    private static ValidatableResponse preflight(String origin, String method, String path) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options(path)
                .then();
    }

    private static Response get(String origin, String token, String path) {
        return given().header("Origin", origin).auth().oauth2(token).get(path);
    }

    private static void isVaried(Response answer) {
        assertThat(String.join(",", answer.headers().getValues("Vary"))).containsIgnoringCase("Origin");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/referrals", "/v1/events", "/v1/webhooks", "/v1/guichets"})
    void aPreflightOfAPartnersPageIsAnsweredWithoutAToken(String path) {
        Response answer = preflight(origin, "PATCH", path)
                .statusCode(204)
                .header(ALLOWED, equalTo(origin))
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Max-Age", equalTo("3600"))
                .extract()
                .response();

        isVaried(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example,GET,/v1/referrals",
        "https://elsewhere.example,POST,/v1/guichets",
        "https://elsewhere.example,DELETE,/v1/webhooks/0198c5d2-0000-7000-8000-000000000001",
        "null,POST,/v1/referrals"
    })
    void aPreflightOfAnyOtherPageIsRefused(String other, String method, String path) {
        Response answer = preflight(other, method, path)
                .spec(IsProblem.of(403, "origin-not-allowed"))
                .header(ALLOWED, nullValue())
                .extract()
                .response();

        isVaried(answer);
    }

    /** A browser takes an origin for another already if one letter or the port differs. */
    @Test
    void anOriginIsComparedAsAWhole() {
        for (String near : new String[] {origin + ".evil.example", origin + ":8443", origin.replace("https", "http")}) {
            preflight(near, "POST", "/v1/referrals").statusCode(403);
            assertThat(get(near, token, "/v1/referrals").header(ALLOWED)).isNull();
        }
    }

    @Test
    void aPageReadsWhatItsOwnPartnersTokenIsAnswered() {
        Response answer = get(origin, token, "/v1/referrals");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getValues(ALLOWED)).containsExactly(origin);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag");
        isVaried(answer);
        assertThat(get(origin, token, "/v1/webhooks").header(ALLOWED)).isEqualTo(origin);
    }

    @Test
    void aPageDoesNotReadWhatAnotherPartnersTokenIsAnswered() {
        String other = "asso-" + UUID.randomUUID();
        register(other, "https://" + other + ".example");
        String foreign = Tokens.key(other, "partner-" + other + "-1");
        eventually(() -> assertThat(get("https://" + other + ".example", foreign, "/v1/referrals")
                        .header(ALLOWED))
                .isNotNull());

        for (String path : new String[] {"/v1/referrals", "/v1/webhooks", "/v1/guichets", "/v1/nothing"}) {
            assertThat(get(origin, foreign, path).header(ALLOWED)).as(path).isNull();
            isVaried(get(origin, foreign, path));
        }
        // Of the same association, but not given to one of its clients.
        assertThat(get(origin, Tokens.key(alias, "partner-demo"), "/v1/referrals")
                        .header(ALLOWED))
                .isNull();
    }

    @Test
    void theSiteReadsWhatAnyTokenIsAnswered() {
        assertThat(get(SITE, token, "/v1/referrals").header(ALLOWED)).isEqualTo(SITE);
        assertThat(get(SITE, Tokens.good(), "/v1/referrals").header(ALLOWED)).isEqualTo(SITE);
        preflight(SITE, "POST", "/v1/referrals").statusCode(204).header(ALLOWED, equalTo(SITE));
    }

    @Test
    void aPageLearnsThatItsTokenHasRunOut() {
        Response answer = get(origin, Tokens.expired(), "/v1/referrals");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header(ALLOWED)).isEqualTo(origin);
        assertThat(get("https://elsewhere.example", Tokens.expired(), "/v1/referrals")
                        .header(ALLOWED))
                .isNull();
        given().header("Origin", origin)
                .get("/v1/referrals")
                .then()
                .statusCode(401)
                .header(ALLOWED, equalTo(origin));
    }

    /** The second answer comes from memory, and is the same whoever asked for the first. */
    @Test
    void anyPageReadsWhatIsPublicAlsoFromMemory() {
        String path = "/v1/guichets?q=" + UUID.randomUUID();
        for (String page : new String[] {origin, "https://elsewhere.example", SITE, "null"}) {
            Response answer = given().header("Origin", page).get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().getValues(ALLOWED)).containsExactly("*");
            isVaried(answer);
        }
        assertThat(given().get(path).header("Cache-Status")).contains("hit");
        preflight("https://elsewhere.example", "GET", "/v1/guichets")
                .statusCode(204)
                .header(ALLOWED, equalTo("*"))
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
    }

    @Test
    void whatIsPublicIsNotOpenToEveryPageWithAToken() {
        assertThat(get("https://elsewhere.example", token, "/v1/guichets").header(ALLOWED))
                .isNull();
        assertThat(given().header("Origin", "https://elsewhere.example")
                        .contentType("text/plain")
                        .body("{}")
                        .post("/v1/food-coop/simulations")
                        .header(ALLOWED))
                .isNull();
    }

    /** Another instance has written it. */
    @Test
    void anOriginThatAnotherInstanceHasAddedIsLearned() {
        String late = "asso-" + UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .contentType("application/json")
                .body("""
                        {"name": "%1$s", "alias": "%1$s", "plan": "partner",
                         "contacts": [{"role": "TECHNICAL", "email": "api@amis.example"}]}""".formatted(late))
                .post("/v1/partners")
                .then()
                .statusCode(201);
        preflight("https://late.example", "POST", "/v1/referrals").statusCode(403);

        elsewhere.addOrigin(late, "https://late.example");

        eventually(
                () -> preflight("https://late.example", "POST", "/v1/referrals").statusCode(204));
    }
}
