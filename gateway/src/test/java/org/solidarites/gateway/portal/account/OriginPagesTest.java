package org.solidarites.gateway.portal.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.gateway.testing.Chromium;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Session;
import org.solidarites.gateway.testing.Tokens;

/** What the form has done is looked at through the API, as a coordinator. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class OriginPagesTest {

    private static final String FORM = "/fr/compte/origines";

    @TestHTTPResource("/")
    String gateway;

    private final String alias = "asso-" + UUID.randomUUID();
    private String partner;
    private Session session;

    @BeforeEach
    void register() {
        partner = coordinator()
                .body("""
                        {"name": "Les amis de %1$s", "alias": "%1$s", "plan": "partner",
                         "contacts": [{"role": "TECHNICAL", "email": "api@amis.example"}]}""".formatted(alias))
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        session = Session.ofPartner(alias);
    }

    private static RequestSpecification coordinator() {
        return given().auth().oauth2(Tokens.of("coordinator")).contentType("application/json");
    }

    private String version() {
        return session.page(FORM).replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private Response send(String form, String origins) {
        return session.form(form)
                .formParam("version", version())
                .formParam("webOrigins", origins)
                .post(form);
    }

    @Test
    void aPartnerSaysWhereItsPagesStandAndTheyMayCall() {
        assertThat(session.page("/fr/compte")).contains("Aucune n’est inscrite", "href=\"/fr/compte/origines\"");

        send(FORM, " https://app.amis.example \r\n\r\nhttps://lieu.amis.example:8443\r\n")
                .then()
                .statusCode(303)
                .header("Location", equalTo(FORM + "?done=changed"));

        coordinator()
                .get(partner)
                .then()
                .body("webOrigins", contains("https://app.amis.example", "https://lieu.amis.example:8443"))
                .body("plan", equalTo("partner"))
                .body("contacts", hasSize(1));
        given().header("Origin", "https://app.amis.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/referrals")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("https://app.amis.example"));
        assertThat(session.page(FORM + "?done=changed"))
                .contains("Les origines sont enregistrées", "amis.example:8443");
        assertThat(session.page("/fr/compte")).contains("<code>https://app.amis.example</code>");
        send(FORM, "").then().statusCode(303);
        coordinator().get(partner).then().body("webOrigins", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/compte/origines,https://app.amis.example/,doit être une origine",
        "/en/account/origins,http://elsewhere.example,must be an origin",
        "/fr/compte/origines,<script>,doit être une origine"
    })
    void whatIsNoOriginIsRefusedBesideItsField(String form, String origin, String said) {
        send(form, "https://app.amis.example\n" + origin)
                .then()
                .statusCode(400)
                .body(
                        containsString("id=\"webOrigins-fault\">" + said),
                        containsString("https://app.amis.example\n"
                                + origin.replace("<", "&lt;").replace(">", "&gt;")));

        coordinator().get(partner).then().body("webOrigins", hasSize(0));
    }

    @Test
    void thereAreTwentyAtMost() {
        String many = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> "https://app" + i + ".amis.example")
                .collect(Collectors.joining("\n"));

        send(FORM, many).then().statusCode(400).body(containsString("id=\"webOrigins-fault\""));
    }

    @Test
    void onlyTheVersionThatWasReadIsChangedAndOnlyByAFormOfTheSession() {
        String read = version();
        send(FORM, "https://app.amis.example").then().statusCode(303);

        session.form(FORM)
                .formParam("version", read)
                .formParam("webOrigins", "https://late.example")
                .post(FORM)
                .then()
                .statusCode(412);
        session.browser()
                .formParam("token", Session.ofPartner(alias).token(FORM))
                .formParam("version", version())
                .formParam("webOrigins", "https://foreign.example")
                .post(FORM)
                .then()
                .statusCode(403);

        coordinator().get(partner).then().body("webOrigins", contains("https://app.amis.example"));
    }

    @Test
    void whoIsNoPartnerOrIsNotRegisteredHasNoneHere() {
        Session.of(alias, "resident").browser().get(FORM).then().statusCode(403);
        Session unknown = Session.ofPartner("asso-" + UUID.randomUUID());
        unknown.browser().get(FORM).then().statusCode(404);
        assertThat(unknown.page("/fr/compte")).doesNotContain(FORM, "Vos clés");
    }

    @Test
    void theAccountShowsTheKeysAndWhenOneHasEnded() {
        coordinator().post(partner + "/keys").then().statusCode(201);
        assertThat(session.page("/fr/compte")).contains("partner-" + alias + "-1", "partner-" + alias + "-2");
        assertThat(session.page("/fr/compte").split("sans date de fin")).hasSize(3);

        coordinator()
                .delete(partner + "/keys/" + coordinator().get(partner).path("keys[0].id"))
                .then()
                .statusCode(204);

        String ended = coordinator().get(partner).path("keys[0].endedAt");
        assertThat(session.page("/fr/compte")).contains("<time datetime=\"" + ended + "\">");
        assertThat(session.page("/en/account").split("without an end date")).hasSize(2);
    }

    @Test
    void axeFindsNothingAndTheBrowserSendsTheForm() throws Exception {
        Chromium browser = Chromium.start().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine: accessibility is not checked");
        try (browser) {
            session.takeTo(browser, gateway);
            browser.open(gateway + FORM.substring(1), 320, true);
            assertThat(browser.axe()).isEmpty();
            browser.run("document.querySelector('textarea').value = 'nothing'");
            browser.press("main form .button");
            assertThat(browser.run("document.title")).isEqualTo("Erreur : Origines de vos pages – Solidarités");
            assertThat(browser.axe()).isEmpty();
        }
    }
}
