package org.solidarites.aid.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Who asks, kept apart from the case, and who has read it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdentityApiTest {

    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");
    private static final String INSTRUCTOR = TestTokens.user("instructor-of-identities", "instructor");
    private static final String COMMITTEE = TestTokens.user("committee", "committee");

    private static final String HOUSEHOLD = """
            {"adults": [{"birthDate": "2001-05-14", "student": false}], "children": [], "monthlyResources": 700.00,
             "commune": "44109"}""";

    private static final String AWA = """
            {"givenName": "Awa", "familyName": "N'Diaye-Exemple", "birthDate": "2001-05-14",
             "address": {"complement": "chez Mme Essai", "street": "1 bis place Saint-Similien",
                         "postalCode": "44000", "city": "Nantes"},
             "phone": "06 00 00 00 00", "email": "awa@exemple.example", "preferredLanguage": "wo"}""";

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    private final String neighbour = TestTokens.user("neighbour-" + UUID.randomUUID(), "resident");
    private final String association = TestTokens.partner("asso-" + UUID.randomUUID());

    @Inject
    EntityManager database;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | identity | resident agent partner instructor committee",
                "PUT | identity | resident agent partner",
                "GET | reads    | resident agent partner",
            })
    void isOpenToTheRolesThatNeedIt(String method, String what, String allowed) {
        String at = "/v1/aid/dossiers/" + UUID.randomUUID() + "/" + what;
        Set<String> open = Set.of(allowed.split(" "));
        for (String role : ROLES) {
            RequestSpecification call = as(TestTokens.user("somebody", role));
            int status = (method.equals("PUT") ? call.body(AWA) : call)
                    .request(method, at)
                    .statusCode();

            assertThat(status).as(role).isEqualTo(open.contains(role) ? 404 : 403);
        }
        assertThat(given().contentType("application/json").request(method, at).statusCode())
                .isEqualTo(401);
    }

    @Test
    void isToldAndToldAnew() {
        String at = draft(resident, "");
        as(resident)
                .get(at + "/identity")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:identity-not-found"));

        tell(resident, at, "\"0\"", AWA).then().statusCode(200).header("ETag", "\"1\"");
        as(resident)
                .get(at + "/identity")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("familyName", equalTo("N'Diaye-Exemple"))
                .body("address.postalCode", equalTo("44000"))
                .body("preferredLanguage", equalTo("wo"));

        tell(
                        resident,
                        at,
                        "\"1\"",
                        "{\"givenName\": \"Awa\", \"familyName\": \"Nouveau\", \"birthDate\": \"2001-05-14\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("familyName", equalTo("Nouveau"))
                .body("address", nullValue());
        tell(resident, at, "\"1\"", AWA).then().statusCode(412);
        tell(resident, at, null, AWA).then().statusCode(428);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "givenName,         '',           400, invalid-input,            #/givenName",
        "familyName,        <script>,     400, invalid-input,            #/familyName",
        "familyName,        X Æ 12,       400, invalid-input,            #/familyName",
        "birthDate,         2999-01-01,   422, birth-date-in-the-future, #/birthDate",
        "birthDate,         1850-01-01,   422, implausible-age,          #/birthDate",
        "birthDate,         14/05/2001,   400, invalid-input,            #/birthDate",
        "phone,             call me,      400, invalid-input,            #/phone",
        "email,             nobody,       400, invalid-input,            #/email",
        "preferredLanguage, French,       400, invalid-input,            #/preferredLanguage",
        "preferredLanguage, xx,           422, unknown-language,         #/preferredLanguage",
        "nickname,          Awa,          400, invalid-input,            #/nickname",
        "postalCode,        4400,         400, invalid-input,            #/address/postalCode",
    })
    void refusesWhatCanNotBe(String field, String value, int status, String problem, String pointer) {
        String sent = field.equals("postalCode")
                ? AWA.replace("44000", value)
                : "{\"givenName\": \"Awa\", \"familyName\": \"Exemple\", \"birthDate\": \"2001-05-14\"}"
                        .replaceAll("[, ]*\"" + field + "\": \"[^\"]*\"", "")
                        .replaceFirst("\\{,?", "{\"" + field + "\": \"" + value + "\", ");

        tell(resident, draft(resident, ""), "\"0\"", sent)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void doesNotExistForSomebodyElse() {
        String at = draft(resident, "");
        tell(resident, at, "\"0\"", AWA).then().statusCode(200);

        for (String stranger : List.of(neighbour, association, TestTokens.agent("agent", "bellevue"))) {
            refuses404(as(stranger).get(at + "/identity"));
            refuses404(as(stranger).get(at + "/reads"));
            refuses404(tell(stranger, at, "\"1\"", AWA));
        }
    }

    @Test
    void isReadByThoseInChargeAndByTheCommitteeOnceItIsPutBeforeIt() {
        String at = draft(resident, "");
        tell(resident, at, "\"0\"", AWA).then().statusCode(200);

        as(INSTRUCTOR).get(at + "/identity").then().statusCode(404);
        as(COMMITTEE).get(at + "/identity").then().statusCode(404);
        as(resident).post(at + "/submission").then().statusCode(200);
        as(INSTRUCTOR).get(at + "/identity").then().statusCode(200);
        as(COMMITTEE).get(at + "/identity").then().statusCode(403);
        as(INSTRUCTOR).post(at + "/completeness").then().statusCode(200);
        as(INSTRUCTOR).body(PersonCase.GRANT).post(at + "/proposal").then().statusCode(200);
        as(COMMITTEE).get(at + "/identity").then().statusCode(200);
        tell(INSTRUCTOR, at, "\"1\"", AWA).then().statusCode(403);
    }

    @Test
    void tellsThePersonWhoReadIt() {
        String at = draft(association, ", \"consent\": {\"given\": true, \"on\": \"2024-11-28\"}");
        tell(association, at, "\"0\"", AWA).then().statusCode(200);
        as(association).post(at + "/submission").then().statusCode(200);
        as(INSTRUCTOR).get(at + "/identity").then().statusCode(200);
        as(INSTRUCTOR).get(at + "/household").then().statusCode(200);
        as(association).get(at + "/identity").then().statusCode(200);

        Response first = as(association).get(at + "/reads?limit=2");
        first.then()
                .statusCode(200)
                .body("items.what", contains("IDENTITY", "HOUSEHOLD"))
                .body("items.role", contains("partner", "instructor"))
                .body("items[0].organization", not(nullValue()))
                .body("items[1].organization", nullValue());
        assertThat(first.asString()).doesNotContain("instructor-of-identities", "Awa");
        as(association)
                .get(at + "/reads?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.what", contains("IDENTITY"))
                .body("items.role", contains("instructor"))
                .body("next", nullValue());
        as(INSTRUCTOR).get(at + "/reads").then().statusCode(403);
    }

    @Test
    void notesNothingWhereNothingIsShown() {
        String at = draft(resident, "");
        as(resident).get(at + "/identity").then().statusCode(404);
        as(neighbour).get(at + "/identity").then().statusCode(404);
        as(COMMITTEE).get(at + "/identity").then().statusCode(404);

        as(resident).get(at + "/reads").then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"DELETE FROM personal_read", "UPDATE personal_read SET role = 'resident'"})
    void keepsEveryNote(String change) {
        String at = draft(resident, "");
        as(resident).get(at + "/household").then().statusCode(200);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(change).executeUpdate()))
                .hasStackTraceContaining("neither changed nor deleted");
    }

    @Test
    void isNotPartOfTheCase() {
        String at = draft(resident, "");
        tell(resident, at, "\"0\"", AWA).then().statusCode(200);

        assertThat(as(resident).get(at).asString()).doesNotContain("Awa", "Diaye", "exemple");
        Object row = database.createNativeQuery("SELECT row_to_json(d)::text FROM dossier d WHERE id = :id")
                .setParameter("id", UUID.fromString(at.substring(at.lastIndexOf('/') + 1)))
                .getSingleResult();
        assertThat(row.toString()).doesNotContain("Awa", "Diaye", "exemple", "2001-05-14");
    }

    private static String draft(String token, String more) {
        return as(token)
                .body("{\"aid\": \"aide-alimentaire\", \"household\": " + HOUSEHOLD + more + "}")
                .post("/v1/aid/dossiers")
                .header("Location");
    }

    private static Response tell(String token, String at, @Nullable String ifMatch, String identity) {
        RequestSpecification request = as(token).body(identity);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(at + "/identity");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }

    private static void refuses404(Response response) {
        response.then().statusCode(404).body("type", equalTo("urn:solidarites:problem:dossier-not-found"));
    }
}
