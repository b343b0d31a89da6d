package org.solidarites.aid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.ExampleRules;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AidServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("aid-service");
    }

    @Test
    void showsExamplesThatAreAsItsSchemasSay() throws JsonProcessingException {
        String document = RestAssured.get("/q/openapi?format=json").asString();

        assertThat(ExampleRules.faults(new ObjectMapper().readTree(document))).isEmpty();
    }
}
