package org.solidarites.foodcoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.ExampleRules;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FoodCoopServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("food-coop-service");
    }

    @Test
    void showsAnExampleOfEveryOperation() throws JsonProcessingException {
        assertThat(ExampleRules.faults(new ObjectMapper()
                        .readTree(given().get("/q/openapi?format=json").asString())))
                .isEmpty();
    }

    @Test
    void answersOnlyUnderTheAddressesThatTheGatewayKnows() {
        Map<String, ?> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        assertThat(paths.keySet())
                .allMatch(
                        path -> path.matches(
                                "/v1/(calls|projects|grants|cooperative|caisse|food-coop|groceries|indicators/(food|cooperative))(/.*)?"));
    }
}
