package org.solidarites.gateway.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class EventPagesTest {

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    EventLog log;

    @Inject
    MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    static ValidatableResponse read(String token, String query) {
        return given().auth().oauth2(token).get("/v1/events" + query).then();
    }

    private static String staff() {
        return Tokens.user("carla", "coordinator");
    }

    /** Sends an event and waits until the log has it. */
    private UUID tell(String topic, String type, UUID subject, String data) {
        UUID id = CityEvents.send("solidarites." + topic, "org.solidarites." + type, subject, data);
        await().until(() -> read(staff(), "?limit=100&after=" + before)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id")
                .contains(id.toString()));
        return id;
    }

    private long before;

    private void fromNow() {
        before = log.head();
    }

    private List<String> idsSeenBy(String token) {
        return read(token, "?limit=100&after=" + before)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private UUID guichetOpened() {
        UUID subject = UUID.randomUUID();
        return tell("guichet", "guichet.opened.v1", subject, """
                {"guichetId": "%s", "code": "accueil", "quartier": "centre-ville"}""".formatted(subject));
    }

    @Test
    void everybodySeesWhatIsPublicAsACloudEvent() {
        fromNow();
        UUID id = guichetOpened();

        read(Tokens.good(), "?after=" + before)
                .statusCode(200)
                .contentType("application/json")
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].type", equalTo("org.solidarites.guichet.opened.v1"))
                .body("items[0].source", equalTo("/test"))
                .body("items[0].datacontenttype", equalTo("application/json"))
                .body("items[0].data.code", equalTo("accueil"))
                .header("Link", containsString("/v1/events?after="))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whoIsReferredToAndWhoReferredSeeEverythingOfThatReferralAndNobodyElse() {
        fromNow();
        UUID referral = UUID.randomUUID();
        UUID sent = tell(
                "guichet", "referral.sent-to-organization.v1", referral, """
                {"referralId": "%s", "organization": "asso-receives", "sender": "asso-sends", "aid": null,
                 "sentAt": "2026-11-29T10:00:00Z", "follows": "%s"}""".formatted(referral, UUID.randomUUID()));
        UUID accepted =
                tell("guichet", "referral.accepted.v1", referral, "{\"referralId\": \"%s\"}".formatted(referral));
        List<String> both = List.of(sent.toString(), accepted.toString());

        assertThat(idsSeenBy(Tokens.partner("asso-receives"))).isEqualTo(both);
        assertThat(idsSeenBy(Tokens.partner("asso-sends"))).isEqualTo(both);
        assertThat(idsSeenBy(staff())).isEqualTo(both);
        assertThat(idsSeenBy(Tokens.partner("asso-other"))).isEmpty();
        assertThat(idsSeenBy(Tokens.good())).isEmpty();
        assertThat(idsSeenBy(Tokens.user("ines", "agent"))).isEmpty();
        assertThat(read(staff(), "?after=" + before).extract().asString())
                .as("which choice it was is the sender's alone")
                .doesNotContain("follows");
    }

    @Test
    void whoMadeADossierSeesWhatBecomesOfItButNoHousehold() {
        fromNow();
        UUID dossier = UUID.randomUUID();
        tell("aid", "dossier.opened.v1", dossier, """
                {"dossierId": "%s", "aid": "aide-alimentaire", "organization": "asso-makes"}""".formatted(dossier));
        tell("aid", "dossier.grant-withdrawn.v1", dossier, """
                {"dossierId": "%s", "aid": "aide-alimentaire", "aidKind": "CARD", "householdRef": "%s"}""".formatted(dossier, UUID.randomUUID()));

        assertThat(idsSeenBy(Tokens.partner("asso-makes"))).hasSize(2);
        assertThat(idsSeenBy(Tokens.partner("asso-other"))).isEmpty();
        assertThat(read(Tokens.partner("asso-makes"), "?after=" + before)
                        .extract()
                        .asString())
                .doesNotContain("householdRef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.knows-this.v1", "registration.confirmed.v1"})
    void aTypeThatIsNotListedOrNotForOthersIsSeenByTheStaffAlone(String type) {
        fromNow();
        UUID id = tell("longevity", type, UUID.randomUUID(), "{\"organization\": \"asso-other\"}");

        assertThat(idsSeenBy(staff())).containsExactly(id.toString());
        assertThat(idsSeenBy(Tokens.user("adam", "admin"))).containsExactly(id.toString());
        assertThat(idsSeenBy(Tokens.partner("asso-other"))).isEmpty();
        assertThat(idsSeenBy(Tokens.good())).isEmpty();
    }

    @Test
    void theNextOfAPageLeavesNothingOutAndWaitsForWhatComes() {
        fromNow();
        List<String> told = List.of(
                guichetOpened().toString(),
                guichetOpened().toString(),
                guichetOpened().toString());

        var first = read(Tokens.good(), "?limit=2&after=" + before).extract().jsonPath();
        var second = read(Tokens.good(), "?limit=2&after=" + first.getLong("next"))
                .extract()
                .jsonPath();
        assertThat(first.getList("items.id")).isEqualTo(told.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(told.subList(2, 3));

        read(Tokens.good(), "?after=" + second.getLong("next"))
                .body("items", empty())
                .body("next", equalTo((int) log.head()));
    }

    @Test
    void aReaderWhoseEventsAreRareGoesOnBehindThoseOfOthers() {
        fromNow();
        tell("longevity", "registration.confirmed.v1", UUID.randomUUID(), "{}");

        read(Tokens.good(), "?after=" + before).body("items", empty()).body("next", equalTo((int) log.head()));
    }

    @Test
    void typesAreChosenByNameOrByBeginning() {
        fromNow();
        guichetOpened();
        tell("food-coop", "call.published.v1", UUID.randomUUID(), "{\"callId\": \"%s\"}".formatted(UUID.randomUUID()));

        read(Tokens.good(), "?after=" + before + "&type=org.solidarites.guichet.*")
                .body("items.size()", equalTo(1))
                .body("items.type", everyItem(startsWith("org.solidarites.guichet.")));
        read(
                        Tokens.good(),
                        "?after=" + before
                                + "&type=org.solidarites.call.published.v1&type=org.solidarites.guichet.opened.v1")
                .body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "type=org.solidarites.unknown.v1, 400, invalid-input, type",
        "after=-1, 400, invalid-input, after",
        "after=yesterday, 400, invalid-input, after",
        "limit=101, 400, invalid-input, limit",
        "from=1, 400, invalid-input, from",
        "after=999999999, 422, event-position-ahead, after",
    })
    void whatIsAskedWronglyIsNamed(String query, int status, String code, String parameter) {
        read(Tokens.good(), "?" + query)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void whoSaysNothingOfWhatItAcceptsGetsAPage() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest plain = HttpRequest.newBuilder(gateway.resolve("/v1/events"))
                    .header("Authorization", "Bearer " + Tokens.good())
                    .build();

            HttpResponse<String> answer = client.send(plain, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        }
    }

    @Test
    void nobodyReadsWithoutAToken() {
        given().get("/v1/events").then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2(Tokens.expired()).get("/v1/events").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forAnotherAudience())
                .get("/v1/events")
                .then()
                .statusCode(401);
        Response stream = given().accept("text/event-stream").get("/v1/events");
        assertThat(stream.statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgottenAndSaidToBeGone() {
        fromNow();
        guichetOpened();
        long through = log.head();
        clock.advance(Duration.ofDays(31));
        UUID later = guichetOpened();

        log.forgetBefore(clock.instant().minus(Duration.ofDays(30)));

        read(Tokens.good(), "?after=" + before)
                .statusCode(410)
                .body("type", equalTo("urn:solidarites:problem:events-forgotten"))
                .body("oldest", equalTo((int) through));
        given().auth()
                .oauth2(Tokens.good())
                .accept("text/event-stream")
                .header("Last-Event-ID", before)
                .get("/v1/events")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:solidarites:problem:events-forgotten"));
        read(Tokens.good(), "?after=" + through).body("items.id", equalTo(List.of(later.toString())));
        read(Tokens.good(), "").body("items[0].id", equalTo(later.toString()));
        log.forgetBefore(clock.instant().minus(Duration.ofDays(30)));
        assertThat(log.forgottenThrough()).isEqualTo(through);
    }
}
