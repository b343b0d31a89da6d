package org.solidarites.chassis.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NullDocumentTest {

    @Test
    void whatAnAnswerMayLackIsOrNull() {
        schema("NoteView")
                .body("properties.remark.type", containsInAnyOrder("string", "null"))
                .body("properties.on.$ref", nullValue())
                .body("properties.on.anyOf[0].$ref", equalTo("#/components/schemas/LocalDate"))
                .body("properties.on.anyOf[1].type", equalTo("null"))
                .body("properties.text.type", equalTo("string"));
    }

    @Test
    void whatAnAnswerAlwaysHasIsRequired() {
        schema("NoteView").body("required", contains("id", "text"));
    }

    @Test
    void ofARequestOnlyWhatItsConstraintsDemandIsRequired() {
        schema("NewNote").body("required", contains("text"));
        schema("Line")
                .body("required", nullValue())
                .body("properties.number.type", containsInAnyOrder("integer", "null"));
    }

    private static ValidatableResponse schema(String name) {
        return given().get("/q/openapi?format=json").then().statusCode(200).rootPath("components.schemas." + name);
    }
}
