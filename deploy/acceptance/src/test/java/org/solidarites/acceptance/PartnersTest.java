package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner from its first key to its last refused token, with the real Keycloak. */
@WholeSuite
class PartnersTest {

    private final String alias = "asso-" + UUID.randomUUID();

    @Test
    void registersCallsRotatesIsSuspendedAndComesBack(Door door) {
        Answer registered = register(door, "Les amis de " + alias);
        String address = registered.header("Location");
        String first = token(door, registered, "/key");

        Answer usage = door.get("/v1/usage", first);
        assertThat(usage.text("/consumer")).isEqualTo(alias);
        assertThat(usage.text("/plan")).isEqualTo("partner-plus");
        assertThat(door.get("/v1/referrals", first).status()).isEqualTo(200);
        assertThat(door.get("/v1/webhooks", first).status()).isEqualTo(200);

        Answer second = door.post(address + "/keys", first, null);
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        String rotated = token(door, second, "");
        assertThat(door.get("/v1/referrals", rotated).status()).isEqualTo(200);
        assertThat(door.get("/v1/referrals", token(door, registered, "/key")).status())
                .as("both keys are good while they overlap")
                .isEqualTo(200);

        String old = address + "/keys/" + registered.text("/key/id");
        assertThat(door.call("DELETE", old, rotated, null, Map.of()).status()).isEqualTo(204);
        assertProblem(door.get("/v1/referrals", first), 401, "key-ended");
        assertThatThrownBy(() -> token(door, registered, "/key")).hasMessageContaining("invalid_client");
        assertThat(door.get("/v1/referrals", rotated).status()).isEqualTo(200);

        Answer suspended = door.post(
                address + "/suspension",
                coordinator(door),
                "{\"reason\": \"The secret was found in a public repository\"}");
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(204);
        Answer refused = door.get("/v1/referrals", rotated);
        assertProblem(refused, 403, "partner-suspended");
        assertThat(refused.text("/detail")).contains("The secret was found in a public repository");
        assertThatThrownBy(() -> token(door, second, "")).hasMessageContaining("Keycloak gives no token");
        assertThat(door.get(address, coordinator(door)).json().path("settled").asBoolean())
                .isTrue();

        assertThat(door.call("DELETE", address + "/suspension", coordinator(door), null, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(door.get("/v1/referrals", token(door, second, "")).status()).isEqualTo(200);
    }

    @Test
    void aNewPlanCountsWithTheNextToken(Door door) {
        Answer registered = register(door, "Les voisins de " + alias);
        String address = registered.header("Location");

        Answer changed = door.call(
                "PATCH",
                address,
                coordinator(door),
                "{\"plan\": \"partner\"}",
                Map.of("If-Match", registered.header("ETag")));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("settled").asBoolean())
                .as(changed.body())
                .isTrue();
        assertThat(door.get("/v1/usage", token(door, registered, "/key")).text("/plan"))
                .isEqualTo("partner");
    }

    /** An organization that stands in Keycloak already is taken over by its name and alias, and by nothing less. */
    @Test
    void takesNoOrganizationByItsNameAlone(Door door) {
        Answer refused = post(door, "Association de démonstration");

        assertProblem(refused, 409, "name-taken");
    }

    private Answer register(Door door, String name) {
        Answer registered = post(door, name);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return registered;
    }

    private Answer post(Door door, String name) {
        return door.post("/v1/partners", coordinator(door), """
                {"name": "%s", "alias": "%s", "plan": "partner-plus",
                 "contacts": [{"role": "TECHNICAL", "email": "api@amis.example"}]}""".formatted(name, alias));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(List.of(answer.status(), answer.text("/type")))
                .as(answer.body())
                .containsExactly(status, "urn:solidarites:problem:" + code);
    }

    private static String coordinator(Door door) {
        return door.user("coordinator.demo");
    }

    private static String token(Door door, Answer made, String key) {
        return door.client(made.text(key + "/clientId"), made.text(key + "/secret"));
    }
}
