package org.solidarites.gateway.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.testing.ProblemCatalogue;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Elsewhere;
import org.solidarites.gateway.testing.IsProblem;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class PartnersTest {

    private static final String KEYCLOAK = ConfigProvider.getConfig()
            .getValue("quarkus.oidc.auth-server-url", String.class)
            .replaceFirst("/realms/.*", "");

    @Inject
    PartnerSettling settling;

    @Inject
    Elsewhere elsewhere;

    private final String alias = "asso-" + UUID.randomUUID();

    @AfterEach
    void nothingFails() {
        fault("none");
    }

    private static void fault(String which) {
        given().body(which).put(KEYCLOAK + "/stand-in/fault").then().statusCode(204);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification coordinator() {
        return as(Tokens.of("coordinator"));
    }

    private RequestSpecification itself() {
        return as(Tokens.partner(alias));
    }

    private static String body(String alias) {
        return """
                {"name": "Les amis de %1$s", "alias": "%1$s", "plan": "partner",
                 "contacts": [{"role": "TECHNICAL", "email": "api@amis.example"}]}""".formatted(alias);
    }

    private JsonPath register() {
        return coordinator()
                .body(body(alias))
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String registered() {
        return "/v1/partners/" + register().getString("partner.id");
    }

    private Map<String, Object> client(String clientId) {
        return given().queryParam("clientId", clientId)
                .get(KEYCLOAK + "/admin/realms/solidarites/clients")
                .then()
                .extract()
                .jsonPath()
                .getMap("[0]");
    }

    private JsonPath organizations(String name) {
        return given().queryParam("search", name)
                .get(KEYCLOAK + "/admin/realms/solidarites/organizations")
                .jsonPath();
    }

    @Test
    void registersAPartnerWithAKeyWhoseSecretIsShownOnce() {
        Response answer = coordinator().body(body(alias)).post("/v1/partners");

        answer.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/partners/" + answer.path("partner.id")))
                .body("key.clientId", equalTo("partner-" + alias + "-1"))
                .body("key.secret", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("key.tokenEndpoint", containsString("/protocol/openid-connect/token"))
                .body("partner.registeredAt", notNullValue())
                .body("partner.settled", equalTo(true));
        Map<String, Object> client = client("partner-" + alias + "-1");
        assertThat(client)
                .containsEntry("secret", answer.path("key.secret"))
                .containsEntry("enabled", true)
                .containsEntry("serviceAccountsEnabled", true)
                .containsEntry("directAccessGrantsEnabled", false);
        assertThat(String.valueOf(client.get("protocolMappers")))
                .contains("claim.value=[\"" + alias + "\"]", "claim.value=partner", "role=partner");
        assertThat(organizations("Les amis de " + alias).getList("alias")).containsExactly(alias);
        String shown = coordinator().get(answer.header("Location")).asString();
        assertThat(shown).contains("api@amis.example").doesNotContain((String) answer.path("key.secret"));
    }

    @Test
    void theSameKeyAndRequestGetsTheSameSecretAgain() {
        String key = UUID.randomUUID().toString();
        RequestSpecification request =
                coordinator().header("Idempotency-Key", key).body(body(alias));

        String first =
                request.post("/v1/partners").then().statusCode(201).extract().path("key.secret");

        request.post("/v1/partners")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("key.secret", equalTo(first));
    }

    @Test
    void anAliasIsGivenOnce() {
        String id = register().getString("partner.id");

        coordinator()
                .body(body(alias))
                .post("/v1/partners")
                .then()
                .spec(IsProblem.of(409, "partner-exists"))
                .body("partner", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/plan|{'name': 'A', 'alias': 'a', 'plan': 'person', 'contacts': [{'role': 'SECURITY', 'email': 'a@b.example'}]}",
                "#/alias|{'name': 'A', 'alias': 'A b', 'plan': 'partner', 'contacts': [{'role': 'SECURITY', 'email': 'a@b.example'}]}",
                "#/contacts/0/email|{'name': 'A', 'alias': 'a', 'plan': 'partner', 'contacts': [{'role': 'SECURITY', 'email': 'a'}]}",
                "#/contacts|{'name': 'A', 'alias': 'a', 'plan': 'partner', 'contacts': []}",
                "#/name|{'name': ' ', 'alias': 'a', 'plan': 'partner', 'contacts': [{'role': 'SECURITY', 'email': 'a@b.example'}]}"
            })
    void saysWhatIsWrong(String pointer, String body) {
        coordinator()
                .body(body.replace('\'', '"'))
                .post("/v1/partners")
                .then()
                .spec(IsProblem.of(400, "invalid-input"))
                .body("errors.pointer", contains(pointer));
    }

    /** Refused by Keycloak, or done and the answer lost: sent again the same request completes it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "before GET /organizations",
                "before POST /organizations",
                "after POST /organizations",
                "before POST /clients",
                "after POST /clients"
            })
    void whatFailedHalfWayIsCompletedByTheSameRequest(String fault) {
        RequestSpecification request = coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(alias));
        fault(fault);
        request.post("/v1/partners")
                .then()
                .spec(IsProblem.of(503, "keycloak-unavailable"))
                .header("Retry-After", "10");
        itself().get("/v1/partners").then().statusCode(200).body("items", hasSize(0));
        fault("none");

        Response answer = request.post("/v1/partners");

        answer.then().statusCode(201).body("key.clientId", equalTo("partner-" + alias + "-1"));
        assertThat(client("partner-" + alias + "-1")).containsEntry("secret", answer.path("key.secret"));
        assertThat(organizations("Les amis de " + alias).getList("alias")).containsExactly(alias);
    }

    @Test
    void rotatesWithOverlap() {
        String address = registered();
        JsonPath more = itself().post(address + "/keys")
                .then()
                .statusCode(201)
                .body("clientId", equalTo("partner-" + alias + "-2"))
                .extract()
                .jsonPath();
        assertThat(client("partner-" + alias + "-1")).isNotEmpty();
        assertThat(client("partner-" + alias + "-2")).containsEntry("secret", more.getString("secret"));
        String old = itself().get(address).path("keys[0].id");

        itself().delete(address + "/keys/" + old).then().statusCode(204);

        assertThat(client("partner-" + alias + "-1")).isNull();
        itself().get(address)
                .then()
                .body("keys.endedAt", contains(notNullValue(), nullValue()))
                .body("keys.secret", everyItem(nullValue()));
        as(Tokens.key(alias, "partner-" + alias + "-1"))
                .get("/v1/referrals")
                .then()
                .spec(IsProblem.of(401, "key-ended"))
                .header("WWW-Authenticate", "Bearer");
        as(Tokens.key(alias, "partner-" + alias + "-2"))
                .get("/v1/referrals")
                .then()
                .statusCode(200);
    }

    @Test
    void theLastKeyStaysAndThereAreFiveAtMost() {
        String address = registered();
        String only = coordinator().get(address).path("keys[0].id");

        coordinator().delete(address + "/keys/" + only).then().spec(IsProblem.of(409, "last-key"));
        for (int i = 2; i <= Partner.MOST_KEYS; i++) {
            coordinator().post(address + "/keys").then().statusCode(201);
        }
        coordinator().post(address + "/keys").then().spec(IsProblem.of(409, "too-many-keys"));
        coordinator().delete(address + "/keys/" + UUID.randomUUID()).then().spec(IsProblem.of(404, "key-not-found"));
    }

    @Test
    void aKeyThatFailedHalfWayIsTakenUpAgain() {
        String address = registered();
        fault("after POST /clients");
        itself().post(address + "/keys").then().spec(IsProblem.of(503, "keycloak-unavailable"));
        fault("none");

        JsonPath key = itself().post(address + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(key.getString("clientId")).isEqualTo("partner-" + alias + "-2");
        assertThat(client("partner-" + alias + "-2")).containsEntry("secret", key.getString("secret"));
    }

    @Test
    void aSuspensionCountsAtOnceAndSaysWhy() {
        String address = registered();
        itself().get("/v1/referrals").then().statusCode(200);

        suspend(address);

        itself().get("/v1/referrals")
                .then()
                .spec(IsProblem.of(403, "partner-suspended"))
                .body("detail", containsString("“Clé trouvée sur un forum”"));
        itself().get(address).then().spec(IsProblem.of(403, "partner-suspended"));
        given().get("/v1/guichets").then().statusCode(200);
        assertThat(client("partner-" + alias + "-1")).containsEntry("enabled", false);
        coordinator().get(address).then().body("suspension.reason", equalTo("Clé trouvée sur un forum"));

        coordinator().delete(address + "/suspension").then().statusCode(204);

        itself().get("/v1/referrals").then().statusCode(200);
        assertThat(client("partner-" + alias + "-1")).containsEntry("enabled", true);
    }

    private static void suspend(String address) {
        coordinator()
                .body("{\"reason\": \"Clé trouvée sur un forum\"}")
                .post(address + "/suspension")
                .then()
                .statusCode(204);
    }

    @Test
    void aSuspensionCountsAlsoWhileKeycloakIsAwayWhichFollowsLater() {
        String address = registered();
        fault("before ");

        suspend(address);

        itself().get("/v1/referrals").then().spec(IsProblem.of(403, "partner-suspended"));
        coordinator().get(address).then().body("settled", equalTo(false));
        fault("none");
        settling.takeUp();
        coordinator().get(address).then().body("settled", equalTo(true));
        assertThat(client("partner-" + alias + "-1")).containsEntry("enabled", false);
    }

    /** Another instance has written it: this one learns it when it looks next, twice a second. */
    @Test
    void aSuspensionByAnotherInstanceIsLearned() {
        registered();

        elsewhere.suspend(alias);

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> itself().get("/v1/referrals").then().statusCode(403));
    }

    @Test
    void changesPlanAndContactsOfTheVersionThatWasRead() {
        String address = registered();
        String tag = coordinator().get(address).header("ETag");

        coordinator().body("{\"plan\": \"tiny\"}").patch(address).then().spec(IsProblem.of(428, "version-required"));
        coordinator()
                .header("If-Match", tag)
                .body("{\"plan\": \"open\"}")
                .patch(address)
                .then()
                .spec(IsProblem.of(400, "invalid-input"))
                .body("errors[0].detail", containsString("partner-plus"));
        coordinator()
                .header("If-Match", tag)
                .body("{\"plan\": \"tiny\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("plan", equalTo("tiny"))
                .body("contacts.email", contains("api@amis.example"));
        coordinator()
                .header("If-Match", tag)
                .body("{\"plan\": \"partner\"}")
                .patch(address)
                .then()
                .spec(IsProblem.of(412, "stale-version"));
        assertThat(String.valueOf(client("partner-" + alias + "-1").get("protocolMappers")))
                .contains("claim.value=tiny");
    }

    @Test
    void changesTheOriginsOfItsPagesAndKeycloakFollows() {
        String address = registered();
        coordinator().get(address).then().body("webOrigins", hasSize(0));

        coordinator()
                .header("If-Match", coordinator().get(address).header("ETag"))
                .body("{\"webOrigins\": [\"https://app.amis.example\", \"http://localhost:3000\"]}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("webOrigins", contains("https://app.amis.example", "http://localhost:3000"))
                .body("settled", equalTo(true))
                .body("plan", equalTo("partner"));
        assertThat(String.valueOf(client("partner-" + alias + "-1").get("webOrigins")))
                .isEqualTo("[https://app.amis.example, http://localhost:3000]");
        itself().get(address).then().body("webOrigins", hasSize(2));

        coordinator()
                .header("If-Match", coordinator().get(address).header("ETag"))
                .body("{\"webOrigins\": []}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("webOrigins", hasSize(0));
        itself().body("{\"webOrigins\": []}").patch(address).then().spec(IsProblem.of(403, "forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://*.amis.example",
                "*",
                "null",
                "",
                "http://app.amis.example",
                "https://app.amis.example/",
                "https://app.amis.example/page",
                "https://App.amis.example",
                "https://app.amis.example:443",
                "https://app.amis.example:70000",
                "https://user@app.amis.example",
                "https://amis",
                "https://10.0.0.1",
                "ftp://localhost",
                "http://localhost:80"
            })
    void whatIsNoOriginOfABrowserIsRefused(String origin) {
        String wanted =
                body(alias).replaceFirst("}$", ", \"webOrigins\": [\"https://a.example\", \"" + origin + "\"]}");

        coordinator()
                .body(wanted)
                .post("/v1/partners")
                .then()
                .spec(IsProblem.of(400, "invalid-input"))
                .body("errors.pointer", contains("#/webOrigins/1"))
                .body("errors[0].detail", containsString("https://app.asso-demo.example"));
    }

    @Test
    void anOriginOfThisMachineIsRefusedWhereThatIsNotAllowed() {
        assertThat(new WebOrigins(false).isOrigin("http://localhost:3000")).isFalse();
        assertThat(new WebOrigins(true).isOrigin("http://localhost:3000")).isTrue();
        assertThat(new WebOrigins(false).isOrigin("https://app.amis.example:8443"))
                .isTrue();
    }

    @Test
    void somebodyElsesPartnerIsNotThere() {
        String address = registered();
        String key = coordinator().get(address).path("keys[0].id");
        RequestSpecification other = as(Tokens.partner("asso-" + UUID.randomUUID()));

        other.get(address).then().spec(IsProblem.of(404, "partner-not-found"));
        other.post(address + "/keys").then().spec(IsProblem.of(404, "partner-not-found"));
        other.delete(address + "/keys/" + key).then().spec(IsProblem.of(404, "partner-not-found"));
        other.get("/v1/partners").then().statusCode(200).body("items", hasSize(0));
        itself().get("/v1/partners").then().body("items.alias", contains(alias));
        coordinator().get("/v1/partners?limit=100").then().body("items.alias", hasItem(alias));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "agent", "instructor", "committee", "finance", "admin"})
    void othersMayNothing(String role) {
        String address = registered();
        RequestSpecification somebody = as(Tokens.of(role));

        somebody.get("/v1/partners").then().spec(IsProblem.of(403, "forbidden"));
        somebody.get(address).then().spec(IsProblem.of(403, "forbidden"));
        as(Tokens.of(role)).body(body("x" + alias)).post("/v1/partners").then().spec(IsProblem.of(403, "forbidden"));
        somebody.post(address + "/keys").then().spec(IsProblem.of(403, "forbidden"));
        somebody.delete(address + "/suspension").then().spec(IsProblem.of(403, "forbidden"));
    }

    @Test
    void aPartnerNeitherRegistersNorChangesNorSuspends() {
        String address = registered();

        itself().body(body("x" + alias)).post("/v1/partners").then().spec(IsProblem.of(403, "forbidden"));
        itself().body("{\"plan\": \"tiny\"}").patch(address).then().spec(IsProblem.of(403, "forbidden"));
        itself().body("{\"reason\": \"x\"}")
                .post(address + "/suspension")
                .then()
                .spec(IsProblem.of(403, "forbidden"));
        itself().delete(address + "/suspension").then().spec(IsProblem.of(403, "forbidden"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsSaidInBothLanguages(PartnerProblem problem) {
        ProblemCatalogue.verify(problem);
    }

    @ParameterizedTest
    @EnumSource
    void everyAdviceIsSaidInBothLanguages(PartnerAdvice advice) {
        ProblemCatalogue.verify(Advice.of(advice));
    }
}
