package org.solidarites.aid.envelope;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.solidarites.chassis.testing.Patience.untilServed;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.testing.TestTokens;

/** The steps that tests of money take. */
public final class MoneyCase {

    public static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    public static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");
    public static final String DELEGATE = TestTokens.user("delegate", "committee");
    public static final String FINANCE = TestTokens.user("finance", "finance");

    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");

    private static final String DOSSIER = """
            {"aid": "%s",
             "household": {"adults": [{"birthDate": "2001-05-14"}], "children": [], "monthlyResources": 500.00,
                           "commune": "44109"}}""";

    private MoneyCase() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }

    /** With a new key, as all that moves money needs one. */
    public static RequestSpecification once(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static Response openEnvelope(String aid, int year, String amount) {
        return once(COORDINATOR)
                .body("{\"aid\": \"%s\", \"year\": %d, \"amount\": %s, \"reason\": \"Budget primitif\"}"
                        .formatted(aid, year, amount))
                .post("/v1/aid/envelopes");
    }

    /** A new envelope; returns its address. */
    public static String envelope(String aid, int year, String amount) {
        return openEnvelope(aid, year, amount).then().statusCode(201).extract().header("Location");
    }

    public static Response adjust(String at, String change) {
        return once(COORDINATOR)
                .body("{\"change\": %s, \"reason\": \"Décision modificative\"}".formatted(change))
                .post(at + "/adjustments");
    }

    /** A new resident's dossier, ready to be proposed; returns its address. */
    public static String dossier(String aid) {
        String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
        String at = as(resident)
                .body(DOSSIER.formatted(aid))
                .post("/v1/aid/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(resident).post(at + "/submission").then().statusCode(200);
        as(INSTRUCTOR).post(at + "/completeness").then().statusCode(200);
        return at;
    }

    /** Proposes a grant, unless it was proposed before, and decides it by delegation. */
    public static Response grant(String dossier, String amount) {
        return grantBy(null, dossier, amount);
    }

    /** The same, to be paid by a means; null for the first that the règlement names. */
    public static Response grantBy(@Nullable String means, String dossier, String amount) {
        String grant = """
                {"decision": "GRANTED", "amount": %s, "means": %s, "reasonsOfFact": "Facture", "reasonsOfLaw": "2.3.5"}""".formatted(amount, means == null ? "null" : "\"" + means + "\"");
        untilServed(() -> once(INSTRUCTOR).body(grant).post(dossier + "/proposal"))
                .then()
                .statusCode(anyOf(is(200), is(409)));
        return untilServed(() -> once(DELEGATE).body(grant).post(dossier + "/decision"));
    }

    public static UUID id(String at) {
        return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    }

    /**
     * Asserts that an operation is open to some roles, closed to all others and to those without a token.
     *
     * @param path with {id} for any id
     * @param allowed roles, with spaces between them
     */
    public static void assertOpenTo(String method, String path, String allowed) {
        String address = path.replace("{id}", UUID.randomUUID().toString());
        for (String role : ROLES) {
            int status = (method.equals("GET")
                            ? as(TestTokens.user("somebody", role))
                            : once(TestTokens.user("somebody", role)).body("{}"))
                    .request(method, address)
                    .statusCode();

            if (Set.of(allowed.split(" ")).contains(role)) {
                assertThat(status).as(role).isIn(200, 400, 404);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .request(method, address)
                        .statusCode())
                .isEqualTo(401);
    }
}
