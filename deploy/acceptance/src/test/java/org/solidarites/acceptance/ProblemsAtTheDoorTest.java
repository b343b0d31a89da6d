package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes wrong is told as a problem, whoever tells it. */
@WholeSuite
class ProblemsAtTheDoorTest {

    private static final String REFERRAL = """
            {"guichet": "ccas", "aid": null, "person": {"firstName": "Awa", "lastName": "Exemple"},
             "consent": {"given": true, "on": "2026-01-15"}}""";

    @Test
    void withoutTokenIs401(Door door) {
        Answer answer = door.get("/v1/referrals", null);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void withTheWrongRoleIs403(Door door) {
        assertProblem(door.post("/v1/referrals", door.user("resident.demo"), REFERRAL), 403, "forbidden");
    }

    @Test
    void anotherAssociationsReferralIs404(Door door) {
        String mine = door.post("/v1/referrals", door.partner("partner-demo"), REFERRAL)
                .text("/id");

        assertThat(door.get("/v1/referrals/" + mine, door.partner("partner-demo"))
                        .status())
                .isEqualTo(200);
        assertProblem(door.get("/v1/referrals/" + mine, door.partner("partner-other")), 404, "referral-not-found");
        assertProblem(
                door.get("/v1/referrals/" + UUID.randomUUID(), door.partner("partner-other")),
                404,
                "referral-not-found");
    }

    @Test
    void malformedJsonIs400(Door door) {
        assertProblem(
                door.post("/v1/referrals", door.partner("partner-demo"), "{\"guichet\": "), 400, "malformed-request");
    }

    @Test
    void anUnknownPathIs404(Door door) {
        assertProblem(door.get("/v1/nothing-here", null), 404, "not-found");
        assertProblem(door.get("/v1/guichets/a/b/c", door.user("admin.demo")), 404, "not-found");
    }

    @Test
    void theInsidesOfAServiceAreNotReachable(Door door) {
        assertProblem(door.get("/v1/guichets/../../q/metrics", null), 404, "not-found");
        assertProblem(door.get("/v1/guichets/%2e%2e/%2e%2e/q/metrics", null), 404, "not-found");
    }

    @Test
    void speaksFrenchUnlessAskedForEnglish(Door door) {
        Answer french = door.call("GET", "/v1/guichets?quartier=nowhere", null, null, Map.of("Accept-Language", "fr"));

        assertThat(french.text("/detail")).startsWith("Il n'y a pas de quartier");
        assertThat(door.get("/v1/guichets?quartier=nowhere", null).text("/detail"))
                .startsWith("There is no quartier");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.text("/type")).isEqualTo("urn:solidarites:problem:" + code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    }
}
