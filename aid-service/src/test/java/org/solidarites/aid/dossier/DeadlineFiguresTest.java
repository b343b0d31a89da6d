package org.solidarites.aid.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.metric.FigureGauges;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.ShownMetrics;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeadlineFiguresTest {

    private static final String NEAR = "solidarites_dossiers_near_silence{within=\"%s\"}";

    @Inject
    MovableClock clock;

    @Inject
    FigureGauges gauges;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Two months from the first of May are the first of July; on the same days without it there is one fewer. */
    @Test
    void aDossierThatSilenceWillRejectSoonIsCounted() {
        Near[] before = {
            near(LocalDate.of(2037, 6, 15)), near(LocalDate.of(2037, 6, 16)), near(LocalDate.of(2037, 6, 28))
        };
        clock.putAtNoonOf(LocalDate.of(2037, 5, 1));
        submit();

        assertThat(near(LocalDate.of(2037, 6, 15))).isEqualTo(before[0]);
        assertThat(near(LocalDate.of(2037, 6, 16))).isEqualTo(before[1].plus(1, 0));
        assertThat(near(LocalDate.of(2037, 6, 28))).isEqualTo(before[2].plus(1, 1));
    }

    private record Near(double fifteen, double three) {
        Near plus(int inFifteen, int inThree) {
            return new Near(fifteen + inFifteen, three + inThree);
        }
    }

    private Near near(LocalDate day) {
        clock.putAtNoonOf(day);
        gauges.look();
        return new Near(ShownMetrics.of(NEAR.formatted("15d")), ShownMetrics.of(NEAR.formatted("3d")));
    }

    private static void submit() {
        String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
        String dossier = as(resident).body("""
                        {"aid": "aide-alimentaire", "household": {"adults": [{"birthDate": "2001-05-14", "student": false}],
                         "children": [], "monthlyResources": 700.00, "commune": "44109"}}""").post("/v1/aid/dossiers").header("Location");
        as(resident).post(dossier + "/submission").then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
