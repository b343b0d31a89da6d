package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;
import org.solidarites.chassis.testing.TestTokens;

/** Enters and changes places over HTTP, as a coordinator. */
final class Entries {

    static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");

    private Entries() {}

    static String newCode() {
        return "desk-" + UUID.randomUUID();
    }

    /** Details that are right, and whatever more a test says: JSON members that end with a comma. */
    static String details(String state, String more) {
        return """
                {%s "name": "Guichet d'essai", "kind": "GUICHET", "quartier": "malakoff-saint-donatien",
                 "state": "%s", "source": "test"}""".formatted(more, state);
    }

    static Response enter(String code, String details) {
        return given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body("{\"code\": \"" + code + "\", \"details\": " + details + "}")
                .post("/v1/guichets");
    }

    static Response change(String at, String ifMatch, String details, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(details)
                .put(at);
    }
}
