package org.solidarites.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.ExampleRules;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class GatewayServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("gateway");
    }

    @Test
    void showsAnExampleOfEveryOperation() throws JsonProcessingException {
        String document = given().get("/openapi.json").asString();

        // What the rights check shows of the services is described by their schemas and more, so it can not be closed.
        assertThat(ExampleRules.faults(new ObjectMapper().readTree(document)))
                .filteredOn(fault -> !fault.startsWith("checkRights: 200"))
                .isEmpty();
    }
}
