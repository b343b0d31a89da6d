package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People sign in on the site, with Keycloak, and see their association, its plan and its use; then they sign out. */
@WholeSuite
class SignInTest {

    @Test
    void aPartnerSeesItsAssociationUntilItSignsOut(Door door) throws Exception {
        URI home = home(door);
        door.get("/v1/referrals", door.partner("partner-demo"));
        Visitor visitor = new Visitor();

        HttpResponse<String> account = signIn(visitor, home.resolve("/fr/compte"), "partner.demo");

        assertThat(account.uri()).isEqualTo(home.resolve("/fr/compte"));
        assertThat(account.body())
                .contains("Paula Démo", "<dd>asso-demo</dd>", "<dd>partner</dd>", "Requêtes des trente");
        assertThat(account.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(account.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'self'");
        assertThat(visitor.open(home.resolve("/en/account")).body()).contains("Your account", "asso-demo");
        assertThat(visitor.open(home.resolve("/fr/compte/webhooks/nouveau")).body())
                .contains("Nouveau webhook", "name=\"token\"");

        HttpResponse<String> after = visitor.open(home.resolve("/portal/sign-out"));
        assertThat(after.uri()).isEqualTo(home.resolve("/fr"));
        assertThat(visitor.open(home.resolve("/fr/compte")).uri().getPath()).contains("/protocol/openid-connect/auth");
    }

    @Test
    void somebodyOfNoAssociationIsToldSo(Door door) throws Exception {
        Visitor visitor = new Visitor();
        HttpResponse<String> account = signIn(visitor, home(door).resolve("/en/account"), "resident.demo");

        assertThat(account.body()).contains("acts for no partner association").doesNotContain("asso-demo");
        assertThat(visitor.open(home(door).resolve("/en/account/webhooks")).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> signIn(Visitor visitor, URI page, String name) throws Exception {
        // Keycloak asks who it is first: the association of a name may have a sign-in of its own.
        HttpResponse<String> asked = visitor.fill(visitor.open(page), Map.of("username", name));
        return visitor.fill(asked, Map.of("username", name, "password", name));
    }

    private static URI home(Door door) {
        return door.get("/q/health/live", null).response().uri().resolve("/");
    }
}
