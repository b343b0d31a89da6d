package org.solidarites.aid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.person.PersonCase.INSTRUCTOR;
import static org.solidarites.aid.person.PersonCase.as;
import static org.solidarites.aid.person.PersonCase.get;
import static org.solidarites.aid.person.PersonCase.id;
import static org.solidarites.aid.person.PersonCase.tablesWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.piece.content.Samples;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Two years after the last contact nothing is left that tells of a person. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ErasureTest {

    private static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    private static final Duration NEARLY_TWO_YEARS = Duration.ofDays(720);
    private static final Duration TWO_YEARS = Duration.ofDays(740);

    private final PersonCase awa = new PersonCase();

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @Inject
    RetentionWatch watch;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void leavesNothingOfThePersonAnywhere() {
        String at = awa.refused();
        as(awa.token).body(awa.appeal(at)).post("/v1/aid/appeals").then().statusCode(201);
        assertThat(tablesWith(database, awa.traces()))
                .contains("person: " + awa.familyName, "dossier: " + awa.subject, "dossier_step: " + awa.givenName);

        clock.advance(TWO_YEARS);
        watch.look();

        assertThat(tablesWith(database, awa.traces())).isEmpty();
        assertThat(rowsOf("household", at)).isZero();
        assertThat(rowsOf("personal_read", at)).isZero();
        assertThat(count("SELECT count(*) FROM piece WHERE dossier_id = :id", at))
                .isZero();
        assertThat(count(
                        "SELECT count(*) FROM piece_content c WHERE NOT EXISTS"
                                + " (SELECT FROM piece p WHERE p.id = c.piece) OR :id IS NULL",
                        at))
                .isZero();
    }

    @Test
    void leavesNothingInTheMinutesOfSessionsThatDealtWithThePerson() {
        String at = awa.refused();
        new ClosedSession(database).about(id(at), awa.givenName + " a été entendue.");
        clock.advance(TWO_YEARS);

        watch.look();

        assertThat(tablesWith(database, awa.traces())).isEmpty();
    }

    @Test
    void keepsTheCaseForTheAccountsWithoutWhoItWas() {
        String at = awa.refused();
        clock.advance(TWO_YEARS);
        watch.look();

        get(awa.token, at).then().statusCode(404);
        as(awa.token).get("/v1/aid/dossiers").then().body("items", empty());
        get(INSTRUCTOR, at)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("aid", equalTo("aide-alimentaire"))
                .body("people", equalTo(1))
                .body("decision.reasonsOfFact", nullValue());
        get(INSTRUCTOR, at + "/identity").then().statusCode(404);
        get(INSTRUCTOR, at + "/household").then().statusCode(404);
    }

    @Test
    void waitsForTheLastContactWithThePersonWhateverTheDossier() {
        String first = awa.refused();
        clock.advance(NEARLY_TWO_YEARS);
        String second = awa.draft();
        clock.advance(Duration.ofDays(100));
        watch.look();

        get(awa.token, first + "/identity").then().statusCode(200); // which is a contact, too
        clock.advance(NEARLY_TWO_YEARS);
        watch.look();
        get(awa.token, first).then().statusCode(200);

        clock.advance(TWO_YEARS);
        watch.look();
        get(awa.token, first).then().statusCode(404);
        get(awa.token, second).then().statusCode(404);
        assertThat(tablesWith(database, awa.traces())).isEmpty();
    }

    @Test
    void waitsAlsoForAnAgentWhoActsForTheSamePerson() {
        String first = awa.refused();
        clock.advance(NEARLY_TWO_YEARS);
        String agent = TestTokens.user("agent-" + UUID.randomUUID(), "agent");
        String second = as(agent)
                .body("""
                        {"aid": "aide-alimentaire", "consent": {"given": true, "on": "2026-01-15"},
                         "household": %s}""".formatted(awa.household()))
                .post("/v1/aid/dossiers")
                .header("Location");
        as(agent)
                .header("If-Match", "\"0\"")
                .body(awa.identity())
                .put(second + "/identity")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofDays(100));

        watch.look();

        get(awa.token, first).then().statusCode(200);
        clock.advance(TWO_YEARS);
        watch.look();
        get(awa.token, first).then().statusCode(404);
        assertThat(tablesWith(database, awa.traces())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "piece"})
    void countsAsContactWhatThePersonTellsOrBrings(String what) {
        String at = awa.draft();
        clock.advance(NEARLY_TWO_YEARS);
        if (what.equals("identity")) {
            as(awa.token)
                    .header("If-Match", "\"1\"")
                    .body(awa.identity())
                    .put(at + "/identity")
                    .then()
                    .statusCode(200);
        } else {
            as(awa.token)
                    .contentType("image/png")
                    .body(Samples.png())
                    .post(at + "/pieces?code=residence")
                    .then()
                    .statusCode(201);
        }
        clock.advance(Duration.ofDays(100));

        watch.look();

        get(awa.token, at).then().statusCode(200);
    }

    @Test
    void happensOnceHoweverManyInstancesRunIt() throws Exception {
        String at = awa.refused();
        clock.advance(TWO_YEARS);
        watch.look(); // what other tests left
        long before = reports();
        PersonCase eve = new PersonCase();
        eve.refused();
        clock.advance(TWO_YEARS);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> runs = IntStream.range(0, 4)
                    .mapToObj(run -> instances.submit(() -> watch.look()))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }

        assertThat(tablesWith(database, eve.traces())).isEmpty();
        assertThat(reports()).isEqualTo(before + 1);
        get(INSTRUCTOR, at).then().statusCode(200);
    }

    @Test
    void isReportedToTheCoordinatorWithoutNamingAnybody() {
        clock.advance(TWO_YEARS);
        watch.look();
        awa.refused();
        clock.advance(TWO_YEARS);
        watch.look();

        Map<String, Object> newest =
                as(COORDINATOR).get("/v1/aid/erasures?limit=1").path("items[0]");

        assertThat(newest).containsEntry("cause", "RETENTION").containsEntry("dossiers", 1);
        assertThat(newest.get("counts"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("case", 1)
                .containsEntry("identity", 1)
                .containsEntry("household", 1)
                .containsEntry("pieces", 1)
                .containsEntry("reads", 4);
        as(COORDINATOR).get("/v1/aid/erasures?limit=1").then().body("next", not(nullValue()));
    }

    @Test
    void isDoneAtOnceForADraftOnRequest() {
        String at = awa.draft();
        String piece = as(awa.token).get(at + "/pieces").path("items[0].pieces[0].id");

        as(INSTRUCTOR).delete(at).then().statusCode(403);
        as(new PersonCase().token).delete(at).then().statusCode(404);
        as(awa.token).delete(at).then().statusCode(204);

        get(awa.token, at).then().statusCode(404);
        as(awa.token).delete(at).then().statusCode(404);
        assertThat(count("SELECT count(*) FROM dossier WHERE id = :id AND state = 'WITHDRAWN'", at))
                .isOne();
        assertThat(tablesWith(database, awa.traces())).isEmpty();
        assertThat(count("SELECT count(*) FROM piece_content WHERE piece = :id", "/" + piece))
                .isZero();
        as(COORDINATOR).get("/v1/aid/erasures?limit=100").then().body("items.cause", hasItem("REQUEST"));
    }

    @Test
    void isNotDoneOnRequestOnceTheDossierIsSubmitted() {
        String at = awa.draft();
        as(awa.token).post(at + "/submission").then().statusCode(200);

        as(awa.token)
                .delete(at)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:dossier-state-forbids"));
        get(awa.token, at + "/identity").then().statusCode(200);
    }

    @Test
    void isOpenToTheRolesThatNeedIt() {
        String nowhere = "/v1/aid/dossiers/" + UUID.randomUUID();
        for (String role :
                List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin")) {
            String token = TestTokens.user("somebody", role);
            boolean keeps = List.of("resident", "agent", "partner").contains(role);

            assertThat(as(token).delete(nowhere).statusCode()).as(role).isEqualTo(keeps ? 404 : 403);
            assertThat(get(token, nowhere + "/export").statusCode()).as(role).isEqualTo(keeps ? 404 : 403);
            assertThat(get(token, "/v1/aid/me/export").statusCode())
                    .as(role)
                    .isEqualTo(role.equals("resident") ? 200 : 403);
            assertThat(get(token, "/v1/aid/erasures").statusCode())
                    .as(role)
                    .isEqualTo(role.equals("coordinator") ? 200 : 403);
        }
    }

    private long reports() {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM erasure")
                        .getSingleResult())
                .longValue();
    }

    private long rowsOf(String table, String at) {
        return count(
                "SELECT count(*) FROM " + table
                        + " WHERE household_ref = (SELECT household_ref FROM dossier WHERE id = :id)",
                at);
    }

    private long count(String query, String at) {
        return ((Number) database.createNativeQuery(query)
                        .setParameter("id", id(at))
                        .getSingleResult())
                .longValue();
    }
}
