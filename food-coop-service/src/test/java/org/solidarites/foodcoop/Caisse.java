package org.solidarites.foodcoop;

import io.restassured.response.Response;
import java.util.UUID;
import org.solidarites.chassis.testing.TestTokens;

/** What the tests ask of a caisse. */
public final class Caisse {

    public static final String AGENT = TestTokens.agent("agent", "ccas");

    private Caisse() {}

    /** A household of this many that joins; the id of its account. */
    public static String join(String caisse, int people, String contribution, String holder) {
        return tryToJoin(UUID.randomUUID(), caisse, people, contribution, holder)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response tryToJoin(UUID household, String caisse, int people, String contribution, String holder) {
        return City.post(AGENT, "/v1/caisse/accounts", """
                {"householdRef": "%s", "caisse": "%s", "people": %d,
                 "agreement": {"contribution": %s, "holder": "%s"}}""".formatted(household, caisse, people, contribution, holder));
    }

    public static Response contribute(String account, String month, String amount) {
        return paying(
                City.as(AGENT), "/v1/caisse/accounts/" + account + "/contributions", """
                {"month": "%s", "amount": %s}""".formatted(month, amount));
    }

    public static Response correct(String account, String month, String amount) {
        return correct(AGENT, City.newKey(), account, month, amount);
    }

    public static Response correct(String token, String key, String account, String month, String amount) {
        return City.as(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("""
                        {"month": "%s", "amount": %s, "reason": "Montant mal saisi."}""".formatted(month, amount))
                .post("/v1/caisse/accounts/" + account + "/contributions/corrections");
    }

    public static Response leave(String token, String account) {
        return City.post(token, "/v1/caisse/accounts/" + account + "/departure", "");
    }

    public static void fund(String caisse, String amount) {
        paying(City.as(City.FINANCE), "/v1/caisse/fundings", """
                {"caisse": "%s", "funder": "ville-de-nantes", "amount": %s}""".formatted(caisse, amount))
                .then()
                .statusCode(200);
    }

    public static Response close(String caisse, String month) {
        return City.post(City.COORDINATOR, "/v1/caisse/closings", """
                {"caisse": "%s", "month": "%s"}""".formatted(caisse, month));
    }

    public static String approval(String from, String until) {
        return """
                {"name": "Épicerie d'essai", "kind": "GROCERY", "categories": ["fruits-legumes", "pain"],
                 "from": "%s", "until": %s, "decision": "comité local, 26 août 2025"}""".formatted(from, until == null ? "null" : "\"" + until + "\"");
    }

    /** An approved seller of a new organization; what the organization is called. */
    public static String approvedSeller(String caisse) {
        String organization = "seller-" + UUID.randomUUID();
        approve(caisse, organization, approval("2023-01-01", null)).then().statusCode(201);
        return organization;
    }

    public static Response approve(String caisse, String organization, String approval) {
        return City.post(City.COORDINATOR, "/v1/caisse/sellers", """
                {"caisse": "%s", "organization": "%s", "approval": %s}""".formatted(caisse, organization, approval));
    }

    public static String code(String account) {
        return City.post(AGENT, "/v1/caisse/accounts/" + account + "/codes", "")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    public static Response buy(String organization, String code, String category, String amount) {
        return paying(City.as(TestTokens.partner(organization)), "/v1/caisse/purchases", """
                {"code": "%s", "lines": [{"category": "%s", "amount": %s}]}""".formatted(
                        code, category, amount));
    }

    public static Response settle(String caisse) {
        return paying(City.as(City.FINANCE), "/v1/caisse/settlements", "{\"caisse\": \"" + caisse + "\"}");
    }

    public static Response account(String account) {
        return City.get(AGENT, "/v1/caisse/accounts/" + account);
    }

    private static Response paying(
            io.restassured.specification.RequestSpecification request, String path, String body) {
        return request.header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
