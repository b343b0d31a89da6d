package org.solidarites.aid.person;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.solidarites.aid.piece.content.Samples;
import org.solidarites.chassis.testing.TestTokens;

/** A person whom nothing else in the tests is like, and what she leaves in a dossier. */
final class PersonCase {

    static final String GRANT = "{\"decision\": \"GRANTED\", \"amount\": 100.00}";
    static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");

    /** A member of the committee to whom decisions are delegated. */
    static final String DELEGATE = TestTokens.user("delegate", "committee");

    private final String mark = (UUID.randomUUID().toString() + UUID.randomUUID()).replaceAll("[^a-z]", "") + "zq";

    /** Letters only, as a name has. */
    final String familyName = "Exemple" + mark;

    final String givenName = "Awa" + mark;
    final String email = mark + "@exemple.example";
    final String street = "12 rue " + mark;
    final String phone = "+33 6 " + (10_000_000 + Math.abs(mark.hashCode() % 80_000_000));
    final String birthDate = "1931-07-" + (10 + mark.length() % 20);

    /** An amount that nobody pays, for it is the only thing of her own in what is told of her household. */
    final String rent = (20_000 + Math.floorMod(mark.hashCode(), 70_000)) + ".37";

    final String subject = "resident-" + mark;
    final String token = TestTokens.user(subject, "resident");

    /** Words that tell of her, and of nobody else in the tests. */
    List<String> traces() {
        return List.of(familyName, givenName, email, street, phone, subject, "motif" + mark, rent);
    }

    String household() {
        return """
                {"adults": [{"birthDate": "%s", "student": false}], "children": [], "monthlyResources": 700.00,
                 "monthlyHousingCharges": {"rent": %s}, "commune": "44109"}""".formatted(birthDate, rent);
    }

    String identity() {
        return """
                {"givenName": "%s", "familyName": "%s", "birthDate": "%s",
                 "address": {"street": "%s", "postalCode": "44000", "city": "Nantes"},
                 "phone": "%s", "email": "%s", "preferredLanguage": "fr"}""".formatted(givenName, familyName, birthDate, street, phone, email);
    }

    String appeal(String at) {
        return "{\"dossierId\": \"%s\", \"grounds\": \"%s a perdu son emploi.\"}".formatted(id(at), givenName);
    }

    String refusal() {
        return """
                {"decision": "REFUSED", "reasonsOfFact": "motif%s: %s vit chez sa sœur.",
                 "reasonsOfLaw": "Règlement des aides facultatives, 2.3.5"}""".formatted(mark, givenName);
    }

    /** Her draft with household, identity and a piece; returns its address. */
    String draft() {
        String at = as(token)
                .body("{\"aid\": \"aide-alimentaire\", \"household\": " + household() + "}")
                .post("/v1/aid/dossiers")
                .header("Location");
        as(token)
                .header("If-Match", "\"0\"")
                .body(identity())
                .put(at + "/identity")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(token)
                .contentType("image/png")
                .body(Samples.png())
                .post(at + "/pieces?code=identity")
                .then()
                .statusCode(201);
        return at;
    }

    /** Her dossier, refused in words that tell of her; returns its address. */
    String refused() {
        String at = draft();
        as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(at + "/submission")
                .then()
                .statusCode(200);
        as(INSTRUCTOR).get(at + "/identity").then().statusCode(200);
        as(INSTRUCTOR).get(at + "/household").then().statusCode(200);
        as(INSTRUCTOR).post(at + "/completeness").then().statusCode(200);
        as(INSTRUCTOR).body(refusal()).post(at + "/proposal").then().statusCode(200);
        as(DELEGATE).body(refusal()).post(at + "/decision").then().statusCode(200);
        return at;
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }

    static Response get(String token, String at) {
        return as(token).get(at);
    }

    static UUID id(String at) {
        return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    }

    /** The tables in which one of these words stands, in whatever column. */
    static List<String> tablesWith(EntityManager database, List<String> words) {
        List<?> tables = database.createNativeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1")
                .getResultList();
        List<String> found = new ArrayList<>();
        for (Object table : tables) {
            for (String word : words) {
                Object rows = database.createNativeQuery("SELECT count(*) FROM \"" + table
                                + "\" AS found WHERE position(lower(:word) in lower(found::text)) > 0")
                        .setParameter("word", word)
                        .getSingleResult();
                if (((Number) rows).longValue() > 0) {
                    found.add(table + ": " + word);
                }
            }
        }
        return found;
    }
}
