package org.solidarites.gateway.portal.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Session;

/** An empty answer of Keycloak is a connection that breaks off. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class SignInFailuresTest {

    /** By what Keycloak answers to their renewal: they begin together, so that who waits for one has waited for all. */
    private static final Map<String, Session> SESSIONS = new HashMap<>();

    private static void saysThatTheSignInIsAway(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "7")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("style-src 'self'"))
                .contentType("text/html;charset=utf-8")
                .body(containsString("La connexion ne répond pas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "503"})
    void whoComesBackWhileKeycloakIsAwayIsToldSo(String answer) {
        saysThatTheSignInIsAway(Session.comeBack(answer));
    }

    @Test
    void whoComesBackWithWhatKeycloakDoesNotTakeStartsAgain() {
        Session.comeBack("400")
                .then()
                .statusCode(400)
                .contentType("text/html;charset=utf-8")
                .body(containsString("La connexion n&#39;a pas abouti"), containsString("href=\"/fr/compte\""));
    }

    @Test
    void whoComesFromNowhereIsNoAccidentOfOurs() {
        Response answer = given().redirects().follow(false).get("/portal/signed-in?code=any&state=any");

        assertThat(answer.statusCode()).isBetween(300, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "503"})
    void aSessionThatCanNotBeRenewedWhileKeycloakIsAwayIsToldSo(String answer) {
        saysThatTheSignInIsAway(firstAfterTheSession(answer));
    }

    @Test
    void aSessionThatKeycloakKnowsNoMoreLeadsToTheSignIn() {
        firstAfterTheSession("400")
                .then()
                .statusCode(302)
                .header("Location", containsString("/protocol/openid-connect/auth?"));
    }

    private static Response firstAfterTheSession(String answer) {
        if (!SESSIONS.containsKey(answer)) {
            Stream.of("", "503", "400").forEach(one -> SESSIONS.put(one, renewedWith(one)));
        }
        Session session = SESSIONS.get(answer);
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> session.browser().get("/fr/compte"), shown -> shown.statusCode() != 200);
    }

    private static Session renewedWith(String answer) {
        String renewal = UUID.randomUUID().toString();
        Session session = Session.ofPartner("asso-" + renewal, Duration.ofSeconds(6), renewal);
        Session.expect(renewal, answer);
        session.browser().get("/fr/compte").then().statusCode(equalTo(200));
        return session;
    }
}
