package org.solidarites.aid.piece;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.piece.content.Samples;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Pieces from upload to download, through the real service. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PieceApiTest {

    private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;
    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");
    private static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");
    private static final String COMMITTEE = TestTokens.user("committee", "committee");
    private static final byte[] PDF = Samples.pdf("Carte de sejour de Awa Exemple");

    private static final String HOUSEHOLD = """
            {"adults": [{"birthDate": "2001-05-14", "student": false}], "children": [], "monthlyResources": 700.00,
             "commune": "44109"}""";

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    private final String neighbour = TestTokens.user("neighbour-" + UUID.randomUUID(), "resident");
    private final String association = TestTokens.partner("asso-" + UUID.randomUUID());

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @Inject
    KeyRenewal renewal;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | pieces      | resident agent partner instructor committee",
                "POST   | pieces      | resident agent partner",
                "GET    | pieces/{id} | resident agent partner instructor committee",
                "DELETE | pieces/{id} | resident agent partner",
            })
    void areOpenToTheRolesThatNeedThem(String method, String what, String allowed) {
        String at = "/v1/aid/dossiers/" + UUID.randomUUID() + "/"
                + what.replace("{id}", UUID.randomUUID().toString());
        Set<String> open = Set.of(allowed.split(" "));
        for (String role : ROLES) {
            RequestSpecification call = as(TestTokens.user("somebody", role));
            int status = (method.equals("POST")
                            ? call.contentType("application/pdf").body(PDF).queryParam("code", "identity")
                            : call)
                    .request(method, at)
                    .statusCode();

            assertThat(status).as(role).isEqualTo(open.contains(role) ? 404 : 403);
        }
        assertThat(given().request(method, at).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"application/pdf, pdf", "image/jpeg, jpg", "image/png, png"})
    void areGivenAndGotBack(String type, String extension) {
        byte[] file = extension.equals("pdf") ? PDF : extension.equals("jpg") ? Samples.jpeg() : Samples.png();
        String at = draft(resident);

        Response given = give(resident, at, "identity", type, file);
        given.then()
                .statusCode(201)
                .body("code", equalTo("identity"))
                .body("bytes", equalTo(extension.equals("pdf") ? file.length - 1 : file.length));

        as(resident)
                .contentType("application/json")
                .post(at + "/submission")
                .then()
                .statusCode(200);

        Response got = as(INSTRUCTOR).get(given.header("Location"));
        got.then()
                .statusCode(200)
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"identity-" + given.path("id") + "." + extension + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", containsString("no-store"));
        assertThat(got.asByteArray()).isEqualTo(Arrays.copyOf(file, given.<Integer>path("bytes")));
    }

    @Test
    void areRecognisedByTheirContentWhereTheSenderSaysNothing() {
        String at = draft(resident);

        give(resident, at, "identity", "application/octet-stream", Samples.jpeg())
                .then()
                .statusCode(201)
                .body("format", equalTo("JPEG"));
    }

    @Test
    void areSealedInTheDatabase() {
        String at = draft(resident);
        UUID piece = UUID.fromString(
                give(resident, at, "identity", "application/pdf", PDF).path("id"));

        Object[] row =
                (Object[]) database.createNativeQuery("SELECT key_id, content FROM piece_content WHERE piece = :piece")
                        .setParameter("piece", piece)
                        .getSingleResult();

        assertThat(row[0]).isEqualTo("demo");
        assertThat(new String((byte[]) row[1], StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "Awa", "Catalog");
    }

    @Test
    void areSealedAnewWithThePresentKey() {
        String at = draft(resident);
        String piece = give(resident, at, "identity", "application/pdf", PDF).path("id");
        byte[] before = asSealedBefore(UUID.fromString(piece));

        renewal.look();

        Object[] row = sealed(piece);
        assertThat(row[0]).isEqualTo("demo");
        assertThat((byte[]) row[1]).isEqualTo(before);
        as(resident).get(at + "/pieces/" + piece).then().statusCode(200);
    }

    /** Seals the piece's key as an earlier configuration had done; returns the content as it stands. */
    private byte[] asSealedBefore(UUID piece) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("UPDATE piece_content SET key_id = 'earlier' WHERE piece = :piece")
                    .setParameter("piece", piece)
                    .executeUpdate();
            return (byte[]) sealed(piece.toString())[1];
        });
    }

    private Object[] sealed(String piece) {
        return (Object[]) database.createNativeQuery("SELECT key_id, content FROM piece_content WHERE piece = :piece")
                .setParameter("piece", UUID.fromString(piece))
                .getSingleResult();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "empty            | identity   | application/pdf | 422 | piece-empty",
                "a text           | identity   | application/pdf | 415 | piece-format-unknown",
                "a word document  | identity   | application/msword | 415 | piece-format-unknown",
                "a picture        | identity   | application/pdf | 415 | piece-not-as-declared",
                "broken off       | identity   | application/pdf | 422 | piece-damaged",
                "two in one       | identity   | image/png       | 422 | piece-twofold",
                "a pdf            | energy-bill | application/pdf | 422 | unknown-piece",
                "a pdf            | ''         | application/pdf | 400 | invalid-input",
                "as JSON          | identity   | application/json | 415 | piece-format-unknown",
            })
    void areRefusedEachForItsOwnReason(String what, String code, String type, int status, String problem) {
        byte[] file =
                switch (what) {
                    case "empty" -> new byte[0];
                    case "a picture" -> Samples.jpeg();
                    case "broken off" -> Arrays.copyOf(PDF, PDF.length - 20);
                    case "two in one" -> Samples.joined(Samples.png(), Samples.zip());
                    case "a pdf" -> PDF;
                    default -> Samples.ascii("{\"a\": 1}");
                };

        give(resident, draft(resident), code, type, file)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    @Test
    void haveTenMebibytesAtMost() {
        String at = draft(resident);
        byte[] largest = padded(TEN_MEBIBYTES);

        Response given = give(resident, at, "identity", "application/pdf", largest);
        given.then().statusCode(201);
        assertThat(as(resident).get(given.header("Location")).asByteArray()).hasSize(given.<Integer>path("bytes"));

        give(resident, at, "identity", "application/pdf", padded(TEN_MEBIBYTES + 1))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:solidarites:problem:piece-too-large"))
                .body("detail", containsString("10 MiB"));
    }

    @Test
    void aloneMayBeThatLarge() {
        given().auth()
                .oauth2(resident)
                .contentType("application/json")
                .body("{\"aid\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}")
                .post("/v1/aid/dossiers")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:solidarites:problem:too-large"));
    }

    @Test
    void areTooLargeAlsoWhereTheirLengthIsNotNamed() throws Exception {
        String at = draft(resident);

        assertThat(unnamed(
                        "/v1/aid/dossiers",
                        "application/json",
                        ("{\"aid\": \"" + "x".repeat(2 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8)))
                .contains("urn:solidarites:problem:too-large");
        assertThat(unnamed(at + "/pieces?code=identity", "application/pdf", padded(TEN_MEBIBYTES + 1)))
                .contains("urn:solidarites:problem:piece-too-large");
        assertThat(unnamed(at + "/pieces?code=identity", "application/pdf", padded(TEN_MEBIBYTES)))
                .contains("\"format\":\"PDF\"");
    }

    private String unnamed(String at, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + at))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + resident)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void areAskedOnceWhileStillValid() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 31));
        String first = draft(resident);
        String piece =
                give(resident, first, "resources", "application/pdf", PDF).path("id");
        give(resident, first, "identity", "application/pdf", PDF).then().statusCode(201);

        String second = draft(resident);
        as(resident)
                .get(second + "/pieces")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("items.find {it.code == 'resources'}.state", equalTo("PROVIDED"))
                .body("items.find {it.code == 'resources'}.pieces.id", contains(piece))
                .body("items.find {it.code == 'resources'}.pieces[0].validUntil", equalTo("2026-04-30"))
                .body("items.find {it.code == 'resources'}.validityConfirmed", equalTo(false))
                .body("items.find {it.code == 'residence'}.state", equalTo("MISSING"));
        as(resident).get(second + "/pieces/" + piece).then().statusCode(200);
        as(resident).delete(second + "/pieces/" + piece).then().statusCode(404);

        clock.putAtNoonOf(LocalDate.of(2026, 5, 1));
        as(resident)
                .get(second + "/pieces")
                .then()
                .body("items.find {it.code == 'resources'}.state", equalTo("MISSING"))
                .body("items.find {it.code == 'identity'}.state", equalTo("PROVIDED"));
        String others = draft(neighbour);
        as(neighbour).get(others + "/pieces").then().body("items.state", everyItem(equalTo("MISSING")));
    }

    @Test
    void areNotMissingInTheAcknowledgementOnceTheyAreGiven() {
        String at = draft(resident);
        give(resident, at, "identity", "application/pdf", PDF).then().statusCode(201);
        as(resident)
                .contentType("application/json")
                .post(at + "/submission")
                .then()
                .statusCode(200);

        as(resident)
                .get(at + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("missingPieces.code", hasItems("resources", "residence"))
                .body("missingPieces.code", not(hasItems("identity")));
    }

    @Test
    void doNotExistForSomebodyElse() {
        String at = draft(resident);
        String piece = give(resident, at, "identity", "application/pdf", PDF).path("id");
        String own = draft(neighbour);

        for (String stranger : List.of(neighbour, association, TestTokens.agent("agent", "bellevue"))) {
            notFound("dossier-not-found", as(stranger).get(at + "/pieces"));
            notFound("dossier-not-found", as(stranger).get(at + "/pieces/" + piece));
            notFound("dossier-not-found", as(stranger).delete(at + "/pieces/" + piece));
            notFound("dossier-not-found", give(stranger, at, "identity", "application/pdf", PDF));
        }
        notFound("piece-not-found", as(neighbour).get(own + "/pieces/" + piece));
        notFound("piece-not-found", as(neighbour).delete(own + "/pieces/" + piece));
    }

    @Test
    void areDownloadedByThoseInChargeOnlyAndEachDownloadIsNoted() {
        String at = draft(resident);
        String piece = give(resident, at, "identity", "application/pdf", PDF).path("id");
        as(INSTRUCTOR).get(at + "/pieces/" + piece).then().statusCode(404); // it was not asked of them yet
        as(resident)
                .contentType("application/json")
                .post(at + "/submission")
                .then()
                .statusCode(200);
        as(COMMITTEE).get(at + "/pieces/" + piece).then().statusCode(403);
        as(INSTRUCTOR).get(at + "/pieces").then().statusCode(200);
        as(INSTRUCTOR).get(at + "/pieces/" + piece).then().statusCode(200);

        as(resident)
                .get(at + "/reads")
                .then()
                .body("items.what", contains("PIECE", "PIECE_LIST"))
                .body("items.role", contains("instructor", "instructor"))
                .body("items[0].piece", equalTo(piece));
    }

    @Test
    void areTakenBackUntilTheDossierIsDecided() {
        String at = draft(resident);
        String mistaken = give(resident, at, "identity", "application/pdf", PDF).path("id");

        as(INSTRUCTOR).delete(at + "/pieces/" + mistaken).then().statusCode(403);
        as(resident).delete(at + "/pieces/" + mistaken).then().statusCode(204);
        notFound("piece-not-found", as(resident).get(at + "/pieces/" + mistaken));
        assertThat(database.createNativeQuery("SELECT count(*) FROM piece_content WHERE piece = :piece")
                        .setParameter("piece", UUID.fromString(mistaken))
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void areGivenOnceForOneKey() {
        String at = draft(resident);
        String key = UUID.randomUUID().toString();

        Response first = pieceRequest(resident, "application/pdf", PDF)
                .header("Idempotency-Key", key)
                .post(at + "/pieces?code=identity");
        Response again = pieceRequest(resident, "application/pdf", PDF)
                .header("Idempotency-Key", key)
                .post(at + "/pieces?code=identity");
        Response other = pieceRequest(resident, "application/pdf", Samples.pdf("autre"))
                .header("Idempotency-Key", key)
                .post(at + "/pieces?code=identity");

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        other.then().statusCode(422).body("type", equalTo("urn:solidarites:problem:idempotency-key-reused"));
        as(resident).get(at + "/pieces").then().body("items.find {it.code == 'identity'}.pieces", hasSize(1));
    }

    @Test
    void areAtMostTwentyOfAKind() {
        String at = draft(resident);
        for (int i = 0; i < 20; i++) {
            give(resident, at, "identity", "image/png", Samples.png()).then().statusCode(201);
        }

        give(resident, at, "identity", "image/png", Samples.png())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:too-many-pieces"));
    }

    /** A PDF of just so many bytes: comments are allowed before the end. */
    private static byte[] padded(int length) {
        String pdf = new String(PDF, StandardCharsets.ISO_8859_1);
        int end = pdf.indexOf("startxref");
        ByteArrayOutputStream file = new ByteArrayOutputStream(length);
        file.writeBytes(pdf.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes("%".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(" ".repeat(length - pdf.length() - 2).getBytes(StandardCharsets.US_ASCII));
        file.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(pdf.substring(end).getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    private static String draft(String token) {
        return as(token)
                .contentType("application/json")
                .body("{\"aid\": \"aide-alimentaire\", \"household\": " + HOUSEHOLD + "}")
                .post("/v1/aid/dossiers")
                .header("Location");
    }

    private static Response give(String token, String at, String code, String type, byte[] file) {
        return pieceRequest(token, type, file).queryParam("code", code).post(at + "/pieces");
    }

    private static RequestSpecification pieceRequest(String token, String type, byte[] file) {
        return as(token)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private static void notFound(String problem, Response response) {
        response.then().statusCode(404).body("type", equalTo("urn:solidarites:problem:" + problem));
    }
}
