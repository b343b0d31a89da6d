package org.solidarites.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.metric.FigureGauges;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.ShownMetrics;
import org.solidarites.gateway.event.EventLog;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Elsewhere;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class WebhookTest {

    private static final String WEBHOOKS = "/v1/webhooks";

    @Inject
    EventLog log;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @Inject
    Elsewhere elsewhere;

    @Inject
    SecretRenewal renewal;

    @Inject
    FigureGauges gauges;

    @TestHTTPResource(management = true)
    URI management;

    private final List<AutoCloseable> running = new ArrayList<>();
    private String partner;
    private String organization;

    @BeforeEach
    void anOrganizationOfItsOwn() {
        organization = "asso-" + UUID.randomUUID().toString().substring(0, 8);
        partner = Tokens.partner(organization);
    }

    @AfterEach
    void close() throws Exception {
        clock.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("DELETE FROM webhook").executeUpdate());
        for (AutoCloseable part : running) {
            part.close();
        }
    }

    private StandInReceiver receiver() throws IOException {
        StandInReceiver receiver = new StandInReceiver();
        running.add(receiver);
        return receiver;
    }

    private RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private JsonPath make(String url, String more) {
        return as(partner)
                .body("{\"url\": \"%s\"%s}".formatted(url, more))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A webhook whose address is verified. */
    private String active(StandInReceiver receiver, String more) {
        String id = make(receiver.url(), more).getString("webhook.id");
        as(partner)
                .post(WEBHOOKS + "/" + id + "/verifications")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DELIVERED"));
        return id;
    }

    private JsonPath show(String id) {
        return as(partner)
                .get(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> tell(int howMany) {
        List<String> ids = new ArrayList<>();
        long before = log.head();
        for (int i = 0; i < howMany; i++) {
            UUID subject = UUID.fromString("0198c5d2-0000-7000-8000-000000000001");
            ids.add(CityEvents.send("solidarites.guichet", "org.solidarites.guichet.opened.v1", subject, "{}")
                    .toString());
        }
        await().until(() -> log.head() >= before + howMany);
        return ids;
    }

    @Test
    void anEventOfAServiceArrivesSignedAndInOrder() throws Exception {
        StandInReceiver receiver = receiver();
        JsonPath made = make(receiver.url(), "");
        String secret = made.getString("secret");
        String id = made.getString("webhook.id");
        assertThat(secret).startsWith("whsec_");
        assertThat(made.getString("webhook.state")).isEqualTo("PENDING");
        List<String> beforeVerified = tell(2);
        assertThat(receiver.all()).isEmpty();

        as(partner).post(WEBHOOKS + "/" + id + "/verifications").then().statusCode(200);
        List<String> after = tell(3);

        List<String> told = new ArrayList<>(beforeVerified);
        told.addAll(after);
        await().untilAsserted(() -> assertThat(receiver.takenIds()).isEqualTo(told));
        StandInReceiver.Sent sent = receiver.taken().getFirst();
        sent.verifyWithLibrary(secret);
        receiver.all().getFirst().verifyWithLibrary(secret);
        assertThat(sent.headers()).containsEntry("content-type", "application/cloudevents+json");
        assertThat(sent.type()).isEqualTo("org.solidarites.guichet.opened.v1");
        await().untilAsserted(() -> assertThat(show(id).getLong("position")).isEqualTo(log.head()));
        as(partner)
                .get(WEBHOOKS + "/" + id + "/deliveries?limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].eventId", equalTo(told.getLast()))
                .body("items[0].kind", equalTo("EVENT"))
                .body("items[0].outcome", equalTo("DELIVERED"))
                .body("items[0].status", equalTo(204))
                .body("items[0].attempt", equalTo(1))
                .body("next", notNullValue());
    }

    @Test
    void aReceiverThatFailsForAnHourThenGetsEverythingInOrderAndOnce() throws IOException {
        StandInReceiver failing = receiver();
        StandInReceiver fine = receiver();
        String id = active(failing, "");
        String other = active(fine, "");
        failing.status = 503;

        List<String> told = new ArrayList<>();
        for (int minute = 0; minute < 60; minute += 10) {
            told.addAll(tell(2));
            // what is under way when the clock is moved on loses its lease and is sent a second time
            await().until(() -> show(other).getLong("position") == log.head());
            await().until(() -> rests(id));
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(fine.takenIds()).isEqualTo(told);
        await().until(() -> rests(id));
        assertThat(show(id).getString("failingSince")).isNotNull();
        assertThat(failing.taken()).isEmpty();
        assertThat(failing.all().stream()
                        .filter(sent -> !sent.type().contains("verification"))
                        .map(StandInReceiver.Sent::id))
                .as("while the first fails, the others wait")
                .containsOnly(told.getFirst());

        failing.status = 200;
        clock.advance(Duration.ofHours(5));

        await().untilAsserted(() -> assertThat(failing.takenIds()).isEqualTo(told));
        assertThat(show(id).getString("failingSince")).isNull();
        as(partner)
                .get(WEBHOOKS + "/" + id + "/deliveries?limit=100")
                .then()
                .body("items.outcome", hasItem("REFUSED"))
                .body("items.status", hasItem(503));
    }

    /** It has failed and is not due again yet. */
    private boolean rests(String id) {
        String next = show(id).getString("nextAttemptAt");
        return next != null && Instant.parse(next).isAfter(clock.instant());
    }

    @Test
    void theWebhooksOfASuspendedPartnerRestAndGoOnWhereTheyWere() throws IOException {
        String suspended = organization;
        String token = partner;
        StandInReceiver resting = receiver();
        active(resting, "");
        anOrganizationOfItsOwn();
        StandInReceiver other = receiver();
        active(other, "");
        elsewhere.suspend(suspended);
        await().until(() -> as(token).get(WEBHOOKS).statusCode() == 403);

        List<String> told = tell(3);

        await().untilAsserted(() -> assertThat(other.takenIds()).isEqualTo(told));
        assertThat(resting.taken()).isEmpty();
        elsewhere.lift(suspended);
        await().untilAsserted(() -> assertThat(resting.takenIds()).isEqualTo(told));
    }

    @Test
    void aSlowReceiverKeepsNobodyElseWaiting() throws IOException {
        StandInReceiver slow = receiver();
        StandInReceiver quick = receiver();
        active(slow, "");
        active(quick, "");
        slow.delayMillis = 12_000;

        List<String> told = tell(10);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(quick.takenIds()).isEqualTo(told));
        assertThat(slow.taken().size()).isLessThan(2);
    }

    @Test
    void whoAnswersGoneIsDisabledAtOnceAndGoesOnWhereItWasWhenVerifiedAgain() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");
        receiver.status = 410;
        List<String> told = tell(2);
        await().until(() -> show(id).getString("state").equals("DISABLED"));
        assertThat(show(id).getString("disabledReason")).isEqualTo("GONE");
        as(partner)
                .post(WEBHOOKS + "/" + id + "/tests")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:webhook-not-active"));

        receiver.status = 200;
        as(partner).post(WEBHOOKS + "/" + id + "/verifications").then().statusCode(200);

        await().untilAsserted(() -> assertThat(receiver.takenIds()).isEqualTo(told));
    }

    @Test
    void whoFailsForThreeDaysIsDisabled() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");
        receiver.status = 500;
        tell(1);
        await().until(() -> show(id).getString("failingSince") != null);

        clock.advance(Duration.ofHours(60));
        await().until(() -> receiver.all().size() >= 3);
        assertThat(show(id).getString("state")).isEqualTo("ACTIVE");
        clock.advance(Duration.ofHours(13));

        await().untilAsserted(() -> {
            assertThat(show(id).getString("state")).isEqualTo("DISABLED");
            assertThat(show(id).getString("disabledReason")).isEqualTo("FAILING");
        });
    }

    @Test
    void aRedirectIsAFailureThatSaysSo() throws IOException {
        StandInReceiver receiver = receiver();
        StandInReceiver elsewhere = receiver();
        String id = active(receiver, "");
        receiver.location = elsewhere.url();
        receiver.status = 307;

        as(partner)
                .post(WEBHOOKS + "/" + id + "/tests")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REDIRECTED"))
                .body("status", equalTo(307));
        assertThat(elsewhere.all()).isEmpty();
    }

    @Test
    void anInstanceThatDiedIsRelievedWhenItsLeaseHasRunOut() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE webhook_progress SET lease = gen_random_uuid(),"
                                + " leased_until = :until WHERE webhook_id = CAST(:id AS uuid)")
                        .setParameter("until", clock.instant().plusSeconds(60))
                        .setParameter("id", id)
                        .executeUpdate());
        List<String> told = tell(2);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> receiver.taken().isEmpty());

        clock.advance(Duration.ofSeconds(61));

        await().untilAsserted(() -> assertThat(receiver.takenIds()).isEqualTo(told));
    }

    /** Who changes a webhook locks it and then its progress; who notes a delivery must not lock them the other way round. */
    @Test
    void aWebhookCanBeChangedWhileADeliveryIsNoted() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("SELECT id FROM webhook WHERE id = CAST(:id AS uuid) FOR UPDATE")
                    .setParameter("id", id)
                    .getSingleResult();
            tell(1);
            await().until(this::somebodyWaitsForALock);
            database.createNativeQuery("SET LOCAL lock_timeout = '500ms'").executeUpdate();
            database.createNativeQuery(
                            "UPDATE webhook_progress SET failures = failures WHERE webhook_id = CAST(:id AS uuid)")
                    .setParameter("id", id)
                    .executeUpdate();
        });
        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
    }

    private boolean somebodyWaitsForALock() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Boolean) database.createNativeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                                .getSingleResult());
    }

    /** A type that is told no more means nothing, and not everything; a fault of ours does not stop other webhooks. */
    @Test
    void aTypeThatIsNoMoreAndASecretThatDoesNotOpenHarmNobody() throws IOException {
        StandInReceiver outdated = receiver();
        StandInReceiver broken = receiver();
        StandInReceiver fine = receiver();
        change(active(outdated, ""), "types = ARRAY['org.solidarites.gone.v1']");
        change(active(broken, ""), "secret = '\\x00000000000000000000000000000000000000000000'");
        active(fine, "");

        List<String> told = tell(2);

        await().untilAsserted(() -> assertThat(fine.takenIds()).isEqualTo(told));
        assertThat(outdated.taken()).isEmpty();
        assertThat(broken.taken()).isEmpty();
    }

    private void change(String id, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE webhook SET " + what + " WHERE id = CAST(:id AS uuid)")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    @Test
    void onlyWhatTheOrganizationMaySeeAndWantsIsSent() throws IOException {
        StandInReceiver receiver = receiver();
        active(receiver, ", \"types\": [\"org.solidarites.referral.*\"]");
        UUID mine = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        tell(1);
        CityEvents.send(
                "solidarites.guichet", "org.solidarites.referral.sent-to-organization.v1", others, """
                {"referralId": "%s", "organization": "asso-other"}""".formatted(
                                others));
        UUID sent = CityEvents.send(
                "solidarites.guichet", "org.solidarites.referral.sent-to-organization.v1", mine, """
                {"referralId": "%s", "organization": "%s"}""".formatted(
                                mine, organization));
        UUID accepted = CityEvents.send(
                "solidarites.guichet",
                "org.solidarites.referral.accepted.v1",
                mine,
                "{\"referralId\": \"%s\"}".formatted(mine));

        await().untilAsserted(
                        () -> assertThat(receiver.takenIds()).containsExactly(sent.toString(), accepted.toString()));
    }

    @Test
    void afterARotationBothKeysSignForADay() throws IOException {
        StandInReceiver receiver = receiver();
        JsonPath made = make(receiver.url(), "");
        String id = made.getString("webhook.id");
        String old = made.getString("secret");
        as(partner).post(WEBHOOKS + "/" + id + "/verifications").then().statusCode(200);

        String young = as(partner)
                .post(WEBHOOKS + "/" + id + "/rotations")
                .then()
                .statusCode(200)
                .body("webhook.oldKeyUntil", notNullValue())
                .extract()
                .path("secret");
        assertThat(young).isNotEqualTo(old);
        tell(1);
        await().until(() -> receiver.taken().size() == 1);
        StandInReceiver.Sent during = receiver.taken().getFirst();
        assertThat(during.isSignedWith(old, clock.instant())).isTrue();
        assertThat(during.isSignedWith(young, clock.instant())).isTrue();

        clock.advance(Duration.ofHours(25));
        tell(1);
        await().until(() -> receiver.taken().size() == 2);
        StandInReceiver.Sent later = receiver.taken().getLast();
        assertThat(later.isSignedWith(old, clock.instant())).isFalse();
        assertThat(later.isSignedWith(young, clock.instant())).isTrue();
        assertThat(show(id).getString("oldKeyUntil")).isNull();
    }

    @Test
    void thoseWhoRunTheGatewaySeeWhatWaitsAndWhatFails() throws IOException {
        StandInReceiver failing = receiver();
        String id = active(failing, "");
        failing.status = 503;
        String refused = "solidarites_webhooks_deliveries_total{outcome=\"REFUSED\"}";
        double before = shown(refused);
        gauges.look();
        assertThat(shown("solidarites_webhooks_failing")).isZero();

        tell(3);
        await().until(() -> show(id).get("failingSince") != null);
        gauges.look();

        assertThat(shown(refused)).isGreaterThan(before);
        assertThat(shown("solidarites_webhooks_failing")).isEqualTo(1);
        assertThat(shown("solidarites_webhooks_waiting")).isEqualTo(1);
        assertThat(shown("solidarites_webhooks_events_behind")).isGreaterThanOrEqualTo(3);
        change("UPDATE webhook SET state = 'DISABLED', disabled_reason = 'FAILING'");
        gauges.look();
        assertThat(shown("solidarites_webhooks_given_up")).isEqualTo(1);
        assertThat(shown("solidarites_webhooks_failing")).isZero();
    }

    @Test
    void aNewKeyOfOursSealsSecretsAnewAndPartnersNoticeNothing() throws IOException {
        StandInReceiver receiver = receiver();
        JsonPath made = make(receiver.url(), "");
        String id = made.getString("webhook.id");
        as(partner).post(WEBHOOKS + "/" + id + "/verifications").then().statusCode(200);
        String young = as(partner).post(WEBHOOKS + "/" + id + "/rotations").path("secret");
        String tag = as(partner).get(WEBHOOKS + "/" + id).header("ETag");
        change("UPDATE webhook SET key_id = 'earlier', old_key_id = 'earlier'");
        Object[] before = sealed();

        renewal.look();

        Object[] after = sealed();
        assertThat(after[0]).isEqualTo("demo");
        assertThat(after[2]).isEqualTo("demo");
        assertThat((byte[]) after[1]).isNotEqualTo((byte[]) before[1]);
        assertThat((byte[]) after[3]).isNotEqualTo((byte[]) before[3]);
        assertThat(shown("solidarites_seals_of_earlier_keys{of=\"webhook-secrets\"}"))
                .isZero();
        assertThat(as(partner).get(WEBHOOKS + "/" + id).header("ETag")).isEqualTo(tag);
        tell(1);
        await().until(() -> receiver.taken().size() == 1);
        StandInReceiver.Sent sent = receiver.taken().getFirst();
        assertThat(sent.isSignedWith(made.getString("secret"), clock.instant())).isTrue();
        assertThat(sent.isSignedWith(young, clock.instant())).isTrue();
    }

    @Test
    void aSecretThatSignsNoMoreIsForgotten() throws IOException {
        String id = active(receiver(), "");
        as(partner).post(WEBHOOKS + "/" + id + "/rotations").then().statusCode(200);

        renewal.look();
        assertThat(sealed()[3]).isNotNull();
        clock.advance(Duration.ofHours(25));
        renewal.look();

        assertThat(sealed()[2]).isNull();
        assertThat(sealed()[3]).isNull();
    }

    private Object[] sealed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Object[])
                        database.createNativeQuery("SELECT key_id, secret, old_key_id, old_secret FROM webhook")
                                .getSingleResult());
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void withEd25519TheShownPublicKeyVerifies() throws IOException, GeneralSecurityException {
        StandInReceiver receiver = receiver();
        JsonPath made = make(receiver.url(), ", \"signature\": \"ED25519\"");
        assertThat(made.getString("secret")).isNull();
        String id = made.getString("webhook.id");
        String publicKey = made.getString("webhook.publicKey");
        assertThat(publicKey).startsWith("whpk_");
        as(partner).post(WEBHOOKS + "/" + id + "/verifications").then().statusCode(200);

        StandInReceiver.Sent sent = receiver.all().getFirst();
        String signature = sent.headers().get("webhook-signature");
        assertThat(signature).startsWith("v1a,");
        byte[] raw = Base64.getDecoder().decode(publicKey.substring(5));
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        verifier.update((sent.id() + "." + sent.headers().get("webhook-timestamp") + "." + sent.body()).getBytes());
        assertThat(verifier.verify(Base64.getDecoder().decode(signature.substring(4))))
                .isTrue();
    }

    @Test
    void eventsAreSentAgainFromAPositionOrOneByOne() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");
        long before = log.head();
        List<String> told = tell(3);
        await().until(() -> receiver.taken().size() == 3);

        as(partner)
                .body("{\"after\": %d}".formatted(before))
                .post(WEBHOOKS + "/" + id + "/replays")
                .then()
                .statusCode(200)
                .body("after", equalTo((int) before));
        List<String> twice = new ArrayList<>(told);
        twice.addAll(told);
        await().untilAsserted(() -> assertThat(receiver.takenIds()).isEqualTo(twice));

        JsonPath deliveries = as(partner)
                .get(WEBHOOKS + "/" + id + "/deliveries?limit=100")
                .then()
                .extract()
                .jsonPath();
        String delivery = deliveries.getString("items.find { it.eventId == '%s' }.id".formatted(told.get(1)));
        as(partner)
                .body("{\"delivery\": \"%s\"}".formatted(delivery))
                .post(WEBHOOKS + "/" + id + "/replays")
                .then()
                .statusCode(200)
                .body("delivery.kind", equalTo("REPLAY"))
                .body("delivery.eventId", equalTo(told.get(1)))
                .body("delivery.outcome", equalTo("DELIVERED"));
        assertThat(receiver.takenIds()).hasSize(7).last().isEqualTo(told.get(1));
        String verification = deliveries.getString("items.find { it.kind == 'VERIFICATION' }.id");
        replayRefused(id, "{\"delivery\": \"%s\"}".formatted(verification), 422, "delivery-without-event");
        replayRefused(id, "{\"delivery\": \"%s\"}".formatted(UUID.randomUUID()), 404, "delivery-not-found");
        replayRefused(id, "{}", 422, "replay-of-what");
        replayRefused(id, "{\"after\": 1, \"delivery\": \"%s\"}".formatted(delivery), 422, "replay-of-what");
        replayRefused(id, "{\"after\": 999999999}", 422, "event-position-ahead");
        replayRefused(id, "{\"after\": -1}", 400, "invalid-input");
    }

    private void replayRefused(String id, String body, int status, String code) {
        as(partner)
                .body(body)
                .post(WEBHOOKS + "/" + id + "/replays")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + code));
    }

    @Test
    void aTestEventArrivesBesideTheOthers() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");

        as(partner)
                .post(WEBHOOKS + "/" + id + "/tests")
                .then()
                .statusCode(200)
                .body("kind", equalTo("TEST"))
                .body("status", equalTo(204))
                .body("position", nullValue());

        assertThat(receiver.taken().getFirst().type()).isEqualTo("org.solidarites.webhook.test.v1");
    }

    @Test
    void anAddressThatDoesNotAnswerTheChallengeStaysPending() throws IOException {
        StandInReceiver receiver = receiver();
        receiver.echoes = false;
        String id = make(receiver.url(), "").getString("webhook.id");

        as(partner)
                .post(WEBHOOKS + "/" + id + "/verifications")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:webhook-not-verified"))
                .body("delivery.outcome", equalTo("NOT_ECHOED"));
        assertThat(show(id).getString("state")).isEqualTo("PENDING");
        receiver.close();
        as(partner)
                .post(WEBHOOKS + "/" + id + "/verifications")
                .then()
                .statusCode(422)
                .body("delivery.outcome", equalTo("UNREACHABLE"));
    }

    @Test
    void aChangeNeedsTheVersionAndANewAddressItsVerification() throws IOException {
        StandInReceiver receiver = receiver();
        String id = active(receiver, "");
        String address = WEBHOOKS + "/" + id;
        String etag = as(partner).get(address).then().extract().header("ETag");

        as(partner).body("{}").patch(address).then().statusCode(428);
        as(partner)
                .header("If-Match", "\"99\"")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(412);
        as(partner)
                .header("If-Match", etag)
                .body("{\"types\": [\"org.solidarites.call.*\"], \"description\": \"Appels\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("types", equalTo(List.of("org.solidarites.call.*")))
                .body("description", equalTo("Appels"))
                .body("state", equalTo("ACTIVE"))
                .header("ETag", not(equalTo(etag)));
        etag = as(partner).get(address).then().extract().header("ETag");
        as(partner)
                .header("If-Match", etag)
                .body("{\"url\": \"%s/other\"}".formatted(receiver.url()))
                .patch(address)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": \"https://10.0.0.1/x\"} | 422 | webhook-address-refused | #/url",
                "{\"url\": \"https://user@localhost/x\"} | 422 | webhook-address-refused | #/url",
                "{\"url\": \"ftp://localhost/x\"} | 422 | webhook-address-refused | #/url",
                "{\"url\": \"\"} | 400 | invalid-input | #/url",
                "{} | 400 | invalid-input | #/url",
                "{\"url\": \"http://localhost:9009/\", \"types\": [\"unknown\"]} | 400 | invalid-input | #/types",
                "{\"url\": \"http://localhost:9009/\", \"signature\": \"MD5\"} | 400 | invalid-input | #/signature",
                "{\"url\": \"http://localhost:9009/\", \"secret\": \"x\"} | 400 | invalid-input | #/secret",
            })
    void whatIsWrongIsNamed(String body, int status, String code, String pointer) {
        as(partner)
                .header("Accept-Language", "en")
                .body(body)
                .post(WEBHOOKS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void anOrganizationHasNoMoreThanTwentyAndARepeatedRequestMakesOne() {
        String once = "{\"url\": \"http://localhost:9009/\"}";
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(as(partner)
                    .header("Idempotency-Key", "the-same-key-of-" + organization)
                    .body(once)
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(201)
                    .body("secret", startsWith("whsec_"))
                    .extract()
                    .path("webhook.id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        for (int i = 1; i < 20; i++) {
            make("http://localhost:9009/" + i, "");
        }
        as(partner)
                .body(once)
                .post(WEBHOOKS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:too-many-webhooks"));
    }

    @Test
    void theSecretIsShownOnceAndStoredSealed() {
        JsonPath made = make("http://localhost:9009/", "");
        String secret = made.getString("secret");
        String id = made.getString("webhook.id");

        assertThat(as(partner).get(WEBHOOKS + "/" + id).asString()).doesNotContain(secret, "secret");
        byte[] stored = (byte[]) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "SELECT secret FROM webhook WHERE id = CAST(:id AS uuid)", byte[].class)
                        .setParameter("id", id)
                        .getSingleResult());
        String plain = HexFormat.of().formatHex(Base64.getDecoder().decode(secret.substring(6)));
        assertThat(HexFormat.of().formatHex(stored)).doesNotContain(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "agent", "instructor", "committee", "finance"})
    void onlyPartnersAndTheStaffMay(String role) {
        String somebody = Tokens.user("somebody", role);
        as(somebody).get(WEBHOOKS).then().statusCode(403);
        as(somebody)
                .body("{\"url\": \"http://localhost:9009/\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(403);
        given().get(WEBHOOKS).then().statusCode(401);
        as(Tokens.user("carla", "coordinator"))
                .body("{\"url\": \"http://localhost:9009/\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(403);
        as(Tokens.of("partner")).get(WEBHOOKS).then().statusCode(200).body("items", empty());
        as(Tokens.of("partner"))
                .body("{\"url\": \"http://localhost:9009/\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(403);
    }

    @Test
    void somebodyElsesDoesNotExist() {
        String id = make("http://localhost:9009/", "").getString("webhook.id");
        String other = Tokens.partner("asso-other");
        String address = WEBHOOKS + "/" + id;

        as(other).get(address).then().statusCode(404);
        as(other).get(address + "/deliveries").then().statusCode(404);
        as(other).header("If-Match", "\"0\"").body("{}").patch(address).then().statusCode(404);
        as(other).delete(address).then().statusCode(404);
        as(other).post(address + "/rotations").then().statusCode(404);
        as(other).post(address + "/verifications").then().statusCode(404);
        as(other).post(address + "/tests").then().statusCode(404);
        as(other).body("{\"after\": 0}").post(address + "/replays").then().statusCode(404);
        as(other).get(WEBHOOKS).then().body("items.id", not(hasItem(id)));

        as(Tokens.user("carla", "coordinator")).get(address).then().statusCode(200);
        as(Tokens.user("adam", "admin")).get(WEBHOOKS).then().body("items.id", hasItem(id));
        as(Tokens.user("carla", "coordinator"))
                .get(address + "/deliveries")
                .then()
                .statusCode(200);
        as(partner).get(WEBHOOKS).then().body("items.id", equalTo(List.of(id)));
        as(partner).delete(address).then().statusCode(204);
        as(partner).get(address).then().statusCode(404);
    }

    private double shown(String metric) {
        return ShownMetrics.at(management.resolve("/q/metrics").toString(), metric);
    }
}
