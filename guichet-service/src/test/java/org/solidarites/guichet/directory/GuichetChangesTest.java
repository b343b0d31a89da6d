package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuichetChangesTest {

    @Inject
    GuichetRepository guichets;

    @Inject
    Guichets everybody;

    @Inject
    EntryRules rules;

    @Inject
    EntityManager database;

    @Test
    void tellsACopyEachPlaceOnceAndOnlyWhatChangedSince() {
        String end = end();
        String code = Entries.newCode();
        String at = Entries.enter(code, Entries.details("OPEN", "")).header("Location");
        Entries.change(at, "\"0\"", Entries.details("SUSPENDED", ""), Entries.COORDINATOR);

        JsonPath since = changes(end);

        assertThat(since.<String>getList("items.code")).containsExactly(code);
        assertThat(since.getString("items[0].guichet.state")).isEqualTo("SUSPENDED");
        assertThat(since.getBoolean("more")).isFalse();
        assertThat(changes(since.getString("next")).getList("items")).isEmpty();
        assertThat(changes(since.getString("next")).getString("next")).isEqualTo(since.getString("next"));
    }

    @Test
    void readsTheWholeDirectoryInStretches() {
        List<String> whole = given().get("/v1/guichets?limit=100").path("items.code");
        String next = given().get("/v1/guichets/changes?limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("more", equalTo(true))
                .extract()
                .path("next");
        List<String> copied =
                new ArrayList<>(given().get("/v1/guichets/changes?limit=2").path("items.code"));
        JsonPath stretch;
        do {
            stretch =
                    given().get("/v1/guichets/changes?limit=100&cursor=" + next).jsonPath();
            copied.addAll(stretch.getList("items.code"));
            next = stretch.getString("next");
        } while (stretch.getBoolean("more"));

        assertThat(copied).containsAll(whole).doesNotHaveDuplicates();
    }

    @Test
    void tellsACopyToDropWhatIsClosedForGood() {
        String at =
                Entries.enter(Entries.newCode(), Entries.details("OPEN", "")).header("Location");
        String end = end();

        Entries.change(at, "\"0\"", Entries.details("CLOSED", ""), Entries.COORDINATOR);

        given().get("/v1/guichets/changes?cursor=" + end)
                .then()
                .body("items.removed", contains(true))
                .body("items[0].guichet", nullValue())
                .body("items[0].id", equalTo(at.substring(at.lastIndexOf('/') + 1)));
    }

    @Test
    void sameEntryAgainIsNoChange() {
        String at = Entries.enter(Entries.newCode(), Entries.details("OPEN", "\"languages\": [\"fr\"],"))
                .header("Location");
        String end = end();

        Entries.change(at, "\"0\"", Entries.details("OPEN", "\"languages\": [\"fr\"],"), Entries.COORDINATOR)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");

        assertThat(changes(end).getList("items")).isEmpty();
    }

    /** The classic gap: the first transaction has the lower position and commits later than the second began. */
    @Test
    void neverPassesOverAChangeThatCommitsLate() {
        String end = end();
        String slow = Entries.newCode();
        String fast = Entries.newCode();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        JsonPath between;

        try (var threads = Executors.newFixedThreadPool(2)) {
            try {
                enterIn(threads, slow, written, mayCommit);
                waitFor(written);
                var second = enterIn(threads, fast, new CountDownLatch(1), new CountDownLatch(0));
                await().atMost(Duration.ofSeconds(20)).until(() -> second.isDone() || somebodyWaitsForALock());
                assertThat(second).as("waits for the first to commit").isNotDone();
                between = changes(end);
            } finally {
                mayCommit.countDown();
            }
        }

        assertThat(between.getList("items")).isEmpty();
        assertThat(changes(between.getString("next")).<String>getList("items.code"))
                .containsExactly(slow, fast);
    }

    private Future<?> enterIn(ExecutorService threads, String code, CountDownLatch written, CountDownLatch mayCommit) {
        return threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            guichets.keep(entered(code));
            written.countDown();
            waitFor(mayCommit);
        }));
    }

    @Test
    void searchesDoNotShowWhatMayYetFail() {
        String code = Entries.newCode();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    guichets.keep(entered(code));
                    assertThat(everybody.all()).noneMatch(place -> place.code().equals(code));
                    throw new IllegalStateException("the transaction fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        given().get("/v1/guichets?q=" + code).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"cursor=nonsense", "cursor=YWJjCjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA", "limit=0"})
    void refusesACursorThatIsNone(String query) {
        given().get("/v1/guichets/changes?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void keepsWhoChangedWhat() {
        String code = Entries.newCode();
        String at = Entries.enter(code, Entries.details("OPEN", "")).header("Location");
        Entries.change(
                        at,
                        "\"0\"",
                        Entries.details("SUSPENDED", "\"phone\": \"02 40 00 00 00\","),
                        TestTokens.agent("marie", code))
                .then()
                .statusCode(200);

        String token = TestTokens.agent("jean", code);
        JsonPath newest = history(at + "/history?limit=1", token).jsonPath();
        assertThat(newest.getInt("items[0].version")).isEqualTo(1);
        assertThat(newest.getString("items[0].by")).isEqualTo("marie");
        assertThat(newest.<String>getList("items[0].fields.field")).containsExactly("state", "phone");
        assertThat(newest.getString("items[0].fields[0].before")).isEqualTo("OPEN");
        assertThat(newest.getString("items[0].fields[1].after")).isEqualTo("02 40 00 00 00");
        history(at + "/history?limit=1&cursor=" + newest.getString("next"), Entries.COORDINATOR)
                .then()
                .body("items.version", contains(0))
                .body("items[0].by", equalTo("coordinator"))
                .body("items[0].fields.field", hasItems("name", "kind", "quartier", "state", "source"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "partner, 403",
        "instructor, 403",
        "finance, 403",
        "admin, 403",
        "agent, 403",
        "coordinator, 200"
    })
    void showsTheHistoryToThoseWhoAnswerForTheEntry(String role, int status) {
        String at =
                Entries.enter(Entries.newCode(), Entries.details("OPEN", "")).header("Location");

        history(at + "/history", TestTokens.user("somebody", role)).then().statusCode(status);
        given().get(at + "/history").then().statusCode(401);
        history("/v1/guichets/01900000-0000-7000-8000-000000000000/history", Entries.COORDINATOR)
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyRewritesTheHistory() {
        for (String attempt : List.of("UPDATE guichet_change SET changed_by = 'x'", "DELETE FROM guichet_change")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(attempt).executeUpdate()))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private Guichet entered(String code) {
        GuichetDetails details = SamplePlaces.details("Guichet d'essai", GuichetState.OPEN, null, null);
        return Guichet.enter(new NewGuichet(code, details), rules, "test");
    }

    private boolean somebodyWaitsForALock() {
        return (Boolean) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "SELECT exists(SELECT FROM pg_locks WHERE NOT granted)", Boolean.class)
                        .getSingleResult());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response history(String at, String token) {
        return given().auth().oauth2(token).get(at);
    }

    private static JsonPath changes(String cursor) {
        return given().get("/v1/guichets/changes?limit=100&cursor=" + cursor).jsonPath();
    }

    /** The cursor at the end of the feed. */
    private static String end() {
        JsonPath stretch = given().get("/v1/guichets/changes?limit=100").jsonPath();
        while (stretch.getBoolean("more")) {
            stretch = changes(stretch.getString("next"));
        }
        return stretch.getString("next");
    }
}
