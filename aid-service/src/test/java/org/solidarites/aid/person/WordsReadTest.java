package org.solidarites.aid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.solidarites.aid.person.PersonCase.DELEGATE;
import static org.solidarites.aid.person.PersonCase.INSTRUCTOR;
import static org.solidarites.aid.person.PersonCase.as;
import static org.solidarites.aid.person.PersonCase.get;
import static org.solidarites.aid.person.PersonCase.id;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Whoever is shown words about a person is on record for her, in whatever answer they stood. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WordsReadTest {

    private static final String COMMITTEE = TestTokens.user("committee", "committee");

    private final PersonCase awa = new PersonCase();

    @Inject
    EntityManager database;

    @Inject
    SessionFactory hibernate;

    @Test
    void areNotedWithEachAnswerThatShowsReasons() {
        String at = awa.draft();
        as(awa.token).post(at + "/submission").then().statusCode(200);
        as(INSTRUCTOR).post(at + "/completeness").then().statusCode(200);
        get(INSTRUCTOR, at).then().statusCode(200);
        get(INSTRUCTOR, at + "/steps").then().statusCode(200);
        assertThat(readersOf(at, "REASONS")).isEmpty();

        as(INSTRUCTOR).body(awa.refusal()).post(at + "/proposal").then().statusCode(200);
        assertThat(readersOf(at, "REASONS")).containsExactly("instructor");
        as(DELEGATE).body(awa.refusal()).post(at + "/decision").then().statusCode(200);
        get(COMMITTEE, at).then().statusCode(200);
        get(INSTRUCTOR, at + "/steps").then().statusCode(200);
        get(awa.token, "/v1/aid/dossiers").then().statusCode(200);

        assertThat(readersOf(at, "REASONS"))
                .containsExactly("resident", "instructor", "committee", "committee", "instructor");
    }

    @Test
    void areNotedWithTheAnswersThatLodgeAndAnswerAnAppeal() {
        String at = awa.refused();
        String appeal = as(awa.token)
                .body(awa.appeal(at))
                .post("/v1/aid/appeals")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(TestTokens.user("chair", "committee"))
                .body("{\"answer\": \"CONFIRM\", \"reasonsOfFact\": \"Inchangé.\", \"reasonsOfLaw\": \"2.3.5\"}")
                .post(appeal + "/decision")
                .then()
                .statusCode(200);

        assertThat(readersOf(at, "APPEAL")).containsExactly("committee", "resident");
    }

    @Test
    void takeAsManyStatementsForAListAsForOneOfIt() {
        awa.refused();
        long one = statementsOfAList(1);
        String second = awa.refused();
        String third = awa.refused();

        assertThat(statementsOfAList(3)).isEqualTo(one);
        assertThat(readersOf(second, "REASONS")).contains("resident");
        assertThat(readersOf(third, "REASONS")).contains("resident");
    }

    private long statementsOfAList(int items) {
        Statistics counted = hibernate.getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        get(awa.token, "/v1/aid/dossiers").then().body("items", hasSize(items));
        long statements = counted.getPrepareStatementCount();
        counted.setStatisticsEnabled(false);
        return statements;
    }

    @Test
    void areNotedWithTheMinutesForAllWhomTheSessionDealtWith() {
        String at = awa.refused();
        UUID session = new ClosedSession(database).about(id(at), "Séance levée.");

        get(INSTRUCTOR, "/v1/aid/committee-sessions/" + session).then().statusCode(200);
        assertThat(readersOf(at, "MINUTES")).isEmpty();
        get(COMMITTEE, "/v1/aid/committee-sessions/" + session).then().statusCode(200);
        get(COMMITTEE, "/v1/aid/committee-sessions").then().statusCode(200);

        assertThat(readersOf(at, "MINUTES")).containsExactly("committee", "committee");
    }

    /** In which roles this was shown, newest first. */
    private List<String> readersOf(String at, String what) {
        return get(awa.token, at + "/reads?limit=100").path("items.findAll {it.what == '" + what + "'}.role");
    }
}
