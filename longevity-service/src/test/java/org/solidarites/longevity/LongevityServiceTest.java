package org.solidarites.longevity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.ExampleRules;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LongevityServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("longevity-service");
    }

    @Test
    void showsAnExampleOfEveryOperation() throws JsonProcessingException {
        String document = given().get("/q/openapi?format=json").asString();

        assertThat(ExampleRules.faults(new ObjectMapper().readTree(document))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 403",
        "finance, 403",
        "coordinator, 403",
        "partner, 403",
        "admin, 200",
    })
    void letsOnlyAdminsReplayDeadLetters(String role, int status) {
        given().auth()
                .oauth2(TestTokens.user("somebody", role))
                .post("/v1/longevity/dead-letter-replays")
                .then()
                .statusCode(status);
    }
}
