package org.solidarites.gateway.portal.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Session;
import org.solidarites.gateway.testing.Tokens;

/** Signing in with a real Keycloak is tested on the whole suite. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class AccountPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/fr/compte", "/en/account"})
    void whoIsNotSignedInIsLedToTheSignInWithAProofOfTheirBrowser(String path) {
        Response answer = given().redirects().follow(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("/protocol/openid-connect/auth?", "client_id=portal", "code_challenge_method=S256", "state=");
        assertThat(answer.header("Set-Cookie")).contains("HTTPOnly", "SameSite=Lax");
    }

    @Test
    void aTokenOfTheApiOpensNoPageAndASessionIsNoTokenOfTheApi() {
        given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + Tokens.good())
                .get("/fr/compte")
                .then()
                .statusCode(302);
        given().cookie("q_session_portal", "anything").get("/v1/usage").then().statusCode(401);
    }

    /** What is found of a session is not found of the token beside it, neither at once nor when it is shown again. */
    @Test
    void aSessionMakesNoTokenGood() {
        Session session = Session.ofPartner("asso-demo");
        String token = "Bearer " + Tokens.forged();

        session.browser()
                .header("Authorization", token)
                .get("/v1/referrals")
                .then()
                .statusCode(401);
        given().header("Authorization", token).get("/v1/referrals").then().statusCode(401);
    }

    @Test
    void aSessionMakesNoTokenBad() {
        Session session = Session.ofPartner("asso-demo");

        session.browser()
                .header("Authorization", "Bearer " + Tokens.of("coordinator"))
                .get("/v1/partners")
                .then()
                .statusCode(200);
    }

    /** The sign-in of the site has a name, and that name may stand in an address of the API. */
    @Test
    void aTokenIsGoodAtEachAddress() {
        String token = "Bearer " + Tokens.good();

        given().header("Authorization", token).get("/v1/guichets/portal").then().statusCode(200);
        given().header("Authorization", token).get("/v1/referrals").then().statusCode(200);
    }

    @Test
    void aServiceNeverSeesACookie() {
        Response heard = given().cookie("q_session_portal", "anything").get("/v1/agenda-feeds/any.ics");

        assertThat(heard.asString()).contains("\"service\":\"guichet\"").doesNotContain("q_session_portal");
    }
}
