package org.solidarites.aid.appeal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.solidarites.chassis.testing.TestTokens;

/** The steps that tests of appeals take. */
final class AppealCase {

    static final String APPEALS = "/v1/aid/appeals";
    static final String WITHDRAWALS = "/v1/aid/grant-withdrawals";
    static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");
    static final String DELEGATE = TestTokens.user("delegate", "committee");
    static final String REASONS = "\"reasonsOfFact\": \"Plafond dépassé.\", \"reasonsOfLaw\": \"Règlement, 2.3.5\"";

    private static final String DOSSIER = """
            {"aid": "aide-alimentaire",
             "household": {"adults": [{"birthDate": "2001-05-14"}], "children": [], "monthlyResources": 500.00,
                           "commune": "44109"}}""";

    private AppealCase() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }

    static String submitted(String resident) {
        String at = as(resident).body(DOSSIER).post("/v1/aid/dossiers").header("Location");
        as(resident).post(at + "/submission").then().statusCode(200);
        return at;
    }

    /** A dossier, decided by delegation; returns its address. */
    static String decided(String resident, String decision) {
        String at = submitted(resident);
        as(INSTRUCTOR).post(at + "/completeness").then().statusCode(200);
        as(INSTRUCTOR).body(decision).post(at + "/proposal").then().statusCode(200);
        as(DELEGATE).body(decision).post(at + "/decision").then().statusCode(200);
        return at;
    }

    static String refused(String resident) {
        return decided(resident, "{\"decision\": \"REFUSED\", " + REASONS + "}");
    }

    static String granted(String resident) {
        return decided(resident, "{\"decision\": \"GRANTED\", \"amount\": 60.00}");
    }

    /** Records how and when a decision, or an answer, reached the person. */
    static Response notified(String at, String day) {
        return as(INSTRUCTOR)
                .body("{\"on\": \"" + day + "\", \"by\": \"REGISTERED_LETTER\"}")
                .post(at + "/notification");
    }

    static Response lodge(String token, String dossier) {
        return as(token)
                .body("{\"dossierId\": \"%s\", \"grounds\": \"Mes charges ont augmenté.\"}".formatted(id(dossier)))
                .post(APPEALS);
    }

    static String lodged(String token, String dossier) {
        return lodge(token, dossier).then().statusCode(201).extract().header("Location");
    }

    static Response answer(String token, String appeal, String answer, String more) {
        return as(token).body("{\"answer\": \"" + answer + "\", " + more + "}").post(appeal + "/decision");
    }

    static ValidatableResponse refuses(Response answer, int status, String problem) {
        return answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    static String resident() {
        return TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    }
}
