package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.decide;
import static org.solidarites.aid.dossier.DossierCase.draftOf;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.proposedOf;
import static org.solidarites.aid.dossier.DossierCase.step;
import static org.solidarites.aid.dossier.DossierCase.submittedOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** The clock of silence through the real service, with a clock that is moved. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SilenceWatchTest {

    private static final String APPROACHING = "org.solidarites.dossier.silence-approaching.v1";
    private static final String DECIDED = "org.solidarites.dossier.decided.v1";

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    SilenceWatch watch;

    @Inject
    DossierRepository dossiers;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void receive() {
        on("2026-01-15");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void rejectsOnTheDayAndNotBefore() {
        String at = submittedOf(resident);

        lookOn("2026-03-14");
        get(resident, at).then().body("state", equalTo("SUBMITTED"));
        lookOn("2026-03-15");
        get(resident, at)
                .then()
                .body("state", equalTo("IMPLICITLY_REJECTED"))
                .body("implicitRejectionOn", equalTo("2026-03-15"))
                .body("decision.decision", equalTo("IMPLICITLY_REJECTED"))
                .body("decision.authority", equalTo("SILENCE"))
                .body("decision.decidedBy", nullValue())
                .body("decision.decidedAt", equalTo("2026-03-14T23:00:00Z")); // midnight in Nantes
        get(resident, at + "/steps")
                .then()
                .body("items[0].step", equalTo("REJECTED_BY_SILENCE"))
                .body("items[0].side", equalTo("SYSTEM"));
        assertThat(events(at, DECIDED))
                .singleElement()
                .asString()
                .contains("\"decision\":\"REFUSED\"", "\"authority\":\"SILENCE\"", "\"amount\":null");
    }

    @Test
    void rejectsOnceAlsoWhenItWasDownForWeeks() {
        String at = proposedOf(resident);

        lookOn("2026-04-20");
        lookOn("2026-04-21");

        get(resident, at)
                .then()
                .body("state", equalTo("IMPLICITLY_REJECTED"))
                .body("decision.decidedAt", equalTo("2026-03-14T23:00:00Z"));
        assertThat(events(at, DECIDED)).hasSize(1);
        assertThat(events(at, APPROACHING)).as("warnings of what is over").isEmpty();
    }

    @Test
    void rejectsAndWarnsOnceWhereSeveralInstancesLookAtTheSameMoment() throws Exception {
        List<String> received =
                Stream.generate(() -> submittedOf(resident)).limit(60).toList(); // more than one batch

        for (String day : List.of("2026-02-28", "2026-03-15")) {
            on(day);
            try (var instances = Executors.newFixedThreadPool(4)) {
                for (Future<?> look : instances.invokeAll(Collections.nCopies(4, Executors.callable(watch::look)))) {
                    look.get(60, TimeUnit.SECONDS);
                }
            }
        }

        watch.look(); // what one instance had locked while the last one looked
        for (String at : received) {
            assertThat(events(at, APPROACHING)).as(at).hasSize(1);
            assertThat(events(at, DECIDED)).as(at).hasSize(1);
        }
    }

    @Test
    void passesOverWhatAnotherInstanceHasInHand() {
        String mine = submittedOf(resident);
        on("2026-03-15");

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(dossiers.held(UUID.fromString(mine.substring(mine.lastIndexOf('/') + 1))))
                    .isPresent();
            QuarkusTransaction.suspendingExisting().run(watch::look);
        });
        get(resident, mine).then().body("state", equalTo("SUBMITTED"));
        watch.look();
        get(resident, mine).then().body("state", equalTo("IMPLICITLY_REJECTED"));
    }

    @Test
    void warnsFifteenAndThreeDaysAheadOnceEach() {
        String at = submittedOf(resident);

        lookOn("2026-02-27");
        assertThat(events(at, APPROACHING)).isEmpty();
        lookOn("2026-02-28");
        lookOn("2026-03-01");
        assertThat(events(at, APPROACHING))
                .singleElement()
                .asString()
                .contains("\"warning\":\"FIFTEEN_DAYS\"", "\"implicitRejectionOn\":\"2026-03-15\"");
        lookOn("2026-03-11");
        assertThat(events(at, APPROACHING)).hasSize(1);
        lookOn("2026-03-12");
        lookOn("2026-03-13");
        assertThat(events(at, APPROACHING)).hasSize(2).last().asString().contains("THREE_DAYS");
    }

    @Test
    void warnsOnlyOfTheLaterWhereTheFirstWasMissed() {
        String at = submittedOf(resident);

        lookOn("2026-03-13");
        lookOn("2026-03-14");

        assertThat(events(at, APPROACHING)).singleElement().asString().contains("THREE_DAYS");
    }

    @Test
    void warnsAnewWhenPiecesHaveMovedTheDate() {
        String at = submittedOf(resident);
        lookOn("2026-02-28");
        step(INSTRUCTOR, at, "completion-requests", """
                {"pieces": ["identity"], "deadline": "2026-03-20"}""")
                .then()
                .statusCode(200)
                .body("implicitRejectionOn", equalTo("2026-04-04"));
        lookOn("2026-03-19");
        assertThat(events(at, APPROACHING)).hasSize(1);
        lookOn("2026-03-20");
        assertThat(events(at, APPROACHING)).hasSize(2).last().asString().contains("FIFTEEN_DAYS", "2026-04-04");

        lookOn("2026-04-03");
        get(resident, at).then().body("state", equalTo("INCOMPLETE"));
        lookOn("2026-04-04"); // the pieces never came
        get(resident, at).then().body("state", equalTo("IMPLICITLY_REJECTED"));
    }

    @Test
    void bringsTheDateForwardWhenThePiecesComeEarly() {
        String at = submittedOf(resident);
        on("2026-02-01");
        step(INSTRUCTOR, at, "completion-requests", """
                {"pieces": ["identity"], "deadline": "2026-04-20"}""").then().statusCode(200);
        on("2026-02-04");
        step(INSTRUCTOR, at, "completeness", null)
                .then()
                .statusCode(200)
                .body("implicitRejectionOn", equalTo("2026-03-18"));

        lookOn("2026-03-17");
        get(resident, at).then().body("state", equalTo("COMPLETE"));
        lookOn("2026-03-18");
        get(resident, at).then().body("state", equalTo("IMPLICITLY_REJECTED"));
    }

    @Test
    void leavesAloneWhatWasAnsweredOrNeverReceived() {
        String granted = submittedOf(resident);
        decide(granted, GRANT).then().statusCode(200);
        String withdrawn = submittedOf(resident);
        step(resident, withdrawn, "withdrawal", null).then().statusCode(200);
        String draft = draftOf(resident);

        lookOn("2027-01-01");

        get(resident, granted).then().body("state", equalTo("GRANTED"));
        get(resident, withdrawn).then().body("state", equalTo("WITHDRAWN"));
        get(resident, draft).then().body("state", equalTo("DRAFT"));
        assertThat(events(granted, APPROACHING)).isEmpty();
    }

    private void on(String day) {
        clock.putAtNoonOf(LocalDate.parse(day));
    }

    private void lookOn(String day) {
        on(day);
        watch.look();
    }

    private List<?> events(String at, String type) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type"
                        + " ORDER BY \"timestamp\", sequence")
                .setParameter("id", at.substring(at.lastIndexOf('/') + 1))
                .setParameter("type", type)
                .getResultList();
    }
}
