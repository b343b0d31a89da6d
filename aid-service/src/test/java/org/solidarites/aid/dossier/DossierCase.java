package org.solidarites.aid.dossier;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.testing.TestTokens;

/** The steps of a dossier as its tests take them. */
final class DossierCase {

    static final String HOUSEHOLD = """
            {"adults": [{"birthDate": "2001-05-14", "student": false}],
             "children": [{"birthDate": "2022-03-01"}],
             "monthlyResources": 950.00,
             "monthlyHousingCharges": {"rent": 450.00, "energy": 80.00, "water": 30.00, "insurance": 20.00},
             "commune": "44109"}""";

    static final String GRANT = "{\"decision\": \"GRANTED\", \"amount\": 100.00}";

    static final String REFUSAL = """
            {"decision": "REFUSED", "reasonsOfFact": "Le reste pour vivre dépasse le plafond.",
             "reasonsOfLaw": "Règlement des aides facultatives, 2.3.5"}""";

    static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");

    /** A member of the committee to whom decisions are delegated. */
    static final String DELEGATE = TestTokens.user("delegate", "committee");

    private DossierCase() {}

    static Response open(String token, String body) {
        return as(token).body(body).post("/v1/aid/dossiers");
    }

    /** A resident's own draft; returns its address. */
    static String draftOf(String resident) {
        return open(resident, "{\"aid\": \"aide-alimentaire\"}").header("Location");
    }

    /** A resident's own dossier, submitted; returns its address. */
    static String submittedOf(String resident) {
        String at = open(resident, "{\"aid\": \"aide-alimentaire\", \"household\": " + HOUSEHOLD + "}")
                .header("Location");
        step(resident, at, "submission", null).then().statusCode(200);
        return at;
    }

    /** The same, found complete; returns its address. */
    static String completeOf(String resident) {
        String at = submittedOf(resident);
        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200);
        return at;
    }

    /** The same, with the grant of 100 € proposed; returns its address. */
    static String proposedOf(String resident) {
        String at = completeOf(resident);
        step(INSTRUCTOR, at, "proposal", GRANT).then().statusCode(200);
        return at;
    }

    /** Takes a submitted dossier through completeness and proposal to its decision by delegation. */
    static Response decide(String at, String decision) {
        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200);
        step(INSTRUCTOR, at, "proposal", decision).then().statusCode(200);
        return step(DELEGATE, at, "decision", decision);
    }

    static Response describe(String token, String at, @Nullable String ifMatch, String household) {
        RequestSpecification request = as(token).body(household);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(at + "/household");
    }

    static Response step(String token, String at, String step, @Nullable String body) {
        RequestSpecification request = as(token);
        return (body == null ? request : request.body(body)).post(at + "/" + step);
    }

    static Response get(String token, String at) {
        return as(token).get(at);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }
}
