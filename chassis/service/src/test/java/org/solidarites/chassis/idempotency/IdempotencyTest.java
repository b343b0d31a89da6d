package org.solidarites.chassis.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.note.Notes;
import org.solidarites.chassis.testing.Patience;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {

    @Inject
    Notes notes;

    @Inject
    EntityManager database;

    @Inject
    IdempotencyRecords records;

    @Test
    void twentyAtOnceWithOneKeyTakeEffectOnce() throws Exception {
        String text = UUID.randomUUID().toString();
        String key = UUID.randomUUID().toString();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> send =
                    () -> Patience.untilServed(() -> post(key, text)).path("id");
            List<Future<String>> answers = clients.invokeAll(java.util.Collections.nCopies(20, send));

            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isNotNull().isEqualTo(first);
            }
        }
        assertThat(notes.count(text)).isEqualTo(1);
        assertThat(notes.told(text)).isEqualTo(1);
    }

    @Test
    void aRefusalLeavesNothingBehindAndTheKeyFree() {
        String key = UUID.randomUUID().toString();
        long before = notes.outboxSize();

        post(key, "refuse").then().statusCode(422).body("type", equalTo("urn:solidarites:problem:unprocessable"));

        assertThat(notes.count("refuse")).isZero();
        assertThat(notes.outboxSize()).isEqualTo(before);
        post(key, UUID.randomUUID().toString()).then().statusCode(201);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = UUID.randomUUID().toString();
        String text = UUID.randomUUID().toString();

        String mine = as("one", key, text).path("id");
        String theirs = as("another", key, text).path("id");

        assertThat(mine).isNotEqualTo(theirs);
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void aKeyThatHasExpiredIsANewOne() {
        String key = UUID.randomUUID().toString();
        String text = UUID.randomUUID().toString();
        post(key, text);

        notes.expireKeys();

        post(key, text).then().statusCode(201);
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsKeptTellsNothingToWhoReadsTheTable() {
        String key = UUID.randomUUID().toString();
        String text = "Awa Exemple " + UUID.randomUUID();

        post(key, text).then().statusCode(201);

        List<String> kept = database.createNativeQuery(
                        "SELECT r.key || r.fingerprint || encode(r.body, 'escape') FROM idempotency_record r")
                .getResultList();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(key) || row.contains(text));
        post(key, text).then().statusCode(201).body("text", equalTo(text));
    }

    @Test
    void isDemandedWhereMoneyMoves() {
        given().contentType("application/json")
                .body("{\"text\": \"a\"}")
                .post("/v1/notes/paid")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:idempotency-key-required"))
                .body("detail", containsString("de 16 à 100 caractères"))
                .body("errors[0].header", equalTo("Idempotency-Key"))
                .body("errors[0].detail", containsString("de 16 à 100 caractères"));
    }

    @Test
    void whoComesWhileTheFirstIsStillAtWorkIsToldToComeBack() {
        String key = UUID.randomUUID().toString();
        String text = UUID.randomUUID().toString();

        QuarkusTransaction.begin();
        try {
            records.claim(new ClientKey("", key), "the same request, still at work");

            post(key, text)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:solidarites:problem:request-in-flight"))
                    .header("Retry-After", "2");
        } finally {
            QuarkusTransaction.rollback();
        }

        post(key, text).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "guessed-easily",
                "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesAKeyThatIsNone(String key) {
        post(key, "a")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"))
                .body("errors[0].detail", containsString("de 16 à 100 caractères"));
    }

    private static Response as(String subject, String key, String text) {
        return given().auth()
                .oauth2(TestTokens.user(subject, "partner"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\": \"" + text + "\"}")
                .post("/v1/notes");
    }

    private static Response post(String key, String text) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\": \"" + text + "\"}")
                .post("/v1/notes");
    }
}
