package org.solidarites.gateway.portal.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.ProblemCatalogue;
import org.solidarites.gateway.event.EventLog;
import org.solidarites.gateway.portal.account.AccountProblem;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Elsewhere;
import org.solidarites.gateway.testing.Session;
import org.solidarites.gateway.testing.Tokens;
import org.solidarites.gateway.webhook.StandInReceiver;

/** What is done by the forms is looked at through the API, which has the same rules. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class WebhookPagesTest {

    private static final String LIST = "/fr/compte/webhooks";

    @Inject
    EventLog log;

    @Inject
    Elsewhere elsewhere;

    @Inject
    MovableClock clock;

    private final String association = "asso-" + UUID.randomUUID().toString().substring(0, 8);
    private StandInReceiver receiver;
    private Session session;

    @BeforeEach
    void signIn() throws IOException {
        receiver = new StandInReceiver();
        session = Session.ofPartner(association);
    }

    @AfterEach
    void stop() {
        clock.reset();
        receiver.close();
        // Nothing of it is to be tried again while others look how fast theirs arrive.
        elsewhere.deleteWebhooks();
    }

    private RequestSpecification api() {
        return given().auth().oauth2(Tokens.partner(association)).contentType("application/json");
    }

    /** The page of a webhook that was made by the form. */
    private String made(String signature) {
        return path(session.form(LIST + "/nouveau")
                .formParam("url", receiver.url())
                .formParam("description", "Suivi <des> orientations")
                .formParam("types", "org.solidarites.guichet.opened.v1")
                .formParam("signature", signature)
                .post(LIST + "/nouveau")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=made"))
                .extract()
                .response());
    }

    private String active() {
        String page = made("ED25519");
        press(page, "verify").then().statusCode(303).header("Location", equalTo(page + "?done=verified"));
        return page;
    }

    private Response press(String page, String button) {
        return session.form(page).formParam("do", button).post(page);
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("\\?.*", "");
    }

    private static String inApi(String page) {
        return "/v1/webhooks" + page.substring(page.lastIndexOf('/'));
    }

    private void tell() {
        long before = log.head();
        CityEvents.send(
                "solidarites.guichet",
                "org.solidarites.guichet.opened.v1",
                UUID.fromString("0198c5d2-0000-7000-8000-000000000001"),
                "{}");
        await().until(() -> log.head() > before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/nouveau", "/0198c5d2-0000-7000-8000-000000000001"})
    void whoIsNotSignedInIsLedToTheSignIn(String below) {
        given().redirects().follow(false).get(LIST + below).then().statusCode(302);
        given().redirects()
                .follow(false)
                .formParam("do", "delete")
                .post(LIST + below)
                .then()
                .statusCode(302)
                .header("Location", containsString("/protocol/openid-connect/auth"));
    }

    @Test
    void aWebhookIsMadeAndItsSecretIsShownOnce() {
        assertThat(session.page(LIST)).contains("Vous n’en avez pas encore");
        Response answer =
                session.form(LIST + "/nouveau").formParam("url", receiver.url()).post(LIST + "/nouveau");
        String page = path(answer);

        String first = session.browser()
                .cookies(answer.detailedCookies())
                .get(answer.header("Location"))
                .asString();

        assertThat(first).contains("montré cette seule fois", "whsec_", "Le webhook est créé");
        assertThat(session.page(page)).doesNotContain("whsec_");
        assertThat(session.page(LIST)).contains(receiver.url(), "Adresse à vérifier");
        answer.then().header("Set-Cookie", containsString("HTTPOnly")).header("Set-Cookie", containsString("Strict"));
        api().get(inApi(page))
                .then()
                .statusCode(200)
                .body("url", equalTo(receiver.url()))
                .body("types", hasSize(0))
                .body("signature", equalTo("HMAC_SHA256"))
                .body("organization", equalTo(association));
    }

    @Test
    void aSecretOpensForItsWebhookAloneAndNotWhenItWasChanged() {
        Response answer =
                session.form(LIST + "/nouveau").formParam("url", receiver.url()).post(LIST + "/nouveau");
        String secret = answer.cookie("webhook_secret");
        String other = made("ED25519");

        for (String given : new String[] {secret, secret + "A", "x", ".", "eA.eA", ""}) {
            assertThat(session.browser()
                            .cookie("webhook_secret", given)
                            .get(other)
                            .asString())
                    .doesNotContain("montré cette seule fois");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/compte/webhooks/nouveau,ftp://elsewhere.example,doit commencer par https://",
        "/en/account/webhooks/new,ftp://elsewhere.example,must begin with https://",
        "/fr/compte/webhooks/nouveau,'',ne doit pas être vide",
        "/en/account/webhooks/new,https://user:word@asso.example,must have no user name"
    })
    void whatIsWrongIsSaidBesideItsFieldInTheLanguageOfThePage(String form, String url, String said) {
        Response answer = session.form(form)
                .header("Accept-Language", form.startsWith("/fr") ? "en" : "fr")
                .formParam("url", url)
                .formParam("description", "Ce que j’ai écrit")
                .formParam("types", "org.solidarites.guichet.opened.v1")
                .post(form);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.asString())
                .contains("id=\"url-fault\">" + said, "aria-invalid=\"true\"", "href=\"#url\"", "Ce que j’ai écrit")
                .contains("value=\"org.solidarites.guichet.opened.v1\" checked");
        api().get("/v1/webhooks").then().body("items", hasSize(0));
    }

    @Test
    void aTypeThatIsNoneIsRefusedAsByTheApi() {
        session.form(LIST + "/nouveau")
                .formParam("url", receiver.url())
                .formParam("types", "org.solidarites.nothing.v1")
                .post(LIST + "/nouveau")
                .then()
                .statusCode(400)
                .body(containsString("id=\"types-fault\">doit être un type"));
    }

    @Test
    void anAddressIsVerifiedTestedAndGetsAnEventAgain() {
        String page = active();
        press(page, "test").then().statusCode(303);
        tell();
        await().untilAsserted(
                        () -> api().get(inApi(page) + "/deliveries").then().body("items.kind", hasItem("EVENT")));
        String delivery = api().get(inApi(page) + "/deliveries").path("items.find { it.kind == 'EVENT' }.id");

        session.form(page)
                .formParam("do", "replay")
                .formParam("delivery", delivery)
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", equalTo(page + "?done=replayed"));

        assertThat(receiver.takenIds().get(1)).isEqualTo(receiver.takenIds().get(2));
        assertThat(session.page(page))
                .contains("org.solidarites.webhook.test.v1", ">renvoi<", ">essai<", ">vérification<", "Livré (204)");
        assertThat(session.page(page.replace("/fr/compte", "/en/account"))).contains(">sent again<", "Delivered (204)");
    }

    @Test
    void everythingSinceAMomentIsSentAgain() {
        String page = active();
        tell();
        // whole seconds can be asked for: what came before is to lie clearly before
        clock.advance(Duration.ofSeconds(30));
        LocalDateTime since = LocalDateTime.now(clock).minusSeconds(10).truncatedTo(ChronoUnit.SECONDS);
        tell();
        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(2));

        session.form(page)
                .formParam("do", "restart")
                .formParam("since", since.toString())
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=restarted"));

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(3));
        assertThat(receiver.takenIds().get(2)).isEqualTo(receiver.takenIds().get(1));
    }

    @ParameterizedTest
    @CsvSource({"'',400,doit être un jour et une heure", "hier,400,doit être un jour", "2999-01-01T00:00,400,à venir"})
    void aMomentThatIsNoneIsRefused(String since, int status, String said) {
        String page = active();

        session.form(page)
                .formParam("do", "restart")
                .formParam("since", since)
                .post(page)
                .then()
                .statusCode(status)
                .body(containsString("id=\"since-fault\">"), containsString(said));
    }

    @Test
    void aWebhookThatIsNotActiveIsNotTestedAndAnAddressThatDoesNotAnswerIsNotVerified() {
        receiver.status = 500;
        String page = made("ED25519");

        press(page, "test").then().statusCode(409).body(containsString("faites d’abord vérifier son adresse"));
        press(page, "verify").then().statusCode(422).body(containsString("pas répondu au défi"));
        press(page, "nothing").then().statusCode(400);
    }

    @Test
    void aWebhookIsChangedFromTheVersionThatWasRead() {
        String page = made("ED25519");
        String form = page + "/modification";
        assertThat(session.page(form)).contains("Suivi &lt;des&gt; orientations", "opened.v1\" checked");
        String version = session.page(form).replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");

        for (int status : new int[] {303, 412}) {
            session.form(form)
                    .formParam("version", version)
                    .formParam("url", receiver.url())
                    .formParam("description", "Autre")
                    .post(form)
                    .then()
                    .statusCode(status);
        }

        api().get(inApi(page)).then().body("description", equalTo("Autre")).body("types", hasSize(0));
        session.form(form).formParam("url", receiver.url()).post(form).then().statusCode(428);
    }

    @Test
    void aWebhookIsDisabledMadeActiveAgainGivenAnotherKeyAndDeleted() {
        String page = active();

        press(page, "disable").then().statusCode(303);
        api().get(inApi(page)).then().body("state", equalTo("DISABLED")).body("disabledReason", equalTo("ASKED"));
        press(page, "verify").then().statusCode(303);
        api().get(inApi(page)).then().body("state", equalTo("ACTIVE"));
        String before = api().get(inApi(page)).path("publicKey");
        press(page, "rotate").then().statusCode(303);
        api().get(inApi(page)).then().body("publicKey", not(equalTo(before)));
        press(page, "delete").then().statusCode(303).header("Location", equalTo(LIST + "?done=deleted"));

        api().get(inApi(page)).then().statusCode(404);
        assertThat(session.page(LIST + "?done=deleted")).contains("Le webhook est supprimé");
        session.browser().get(page).then().statusCode(404).body(containsString("Cette page n’existe pas"));
    }

    @ParameterizedTest
    @EnumSource
    void aFormOfAnotherSessionChangesNothing(ActionForm.Action action) {
        String page = active();
        String foreign = Session.ofPartner(association).token(page);
        String own = session.token(page);
        String changed = own.substring(0, own.length() - 1) + (own.endsWith("A") ? "E" : "A");

        for (String token : new String[] {foreign, changed, "", "%%%", own.substring(2)}) {
            session.browser()
                    .formParam("token", token)
                    .formParam("do", action.name())
                    .post(page)
                    .then()
                    .statusCode(403)
                    .body(containsString("pas été ouvert dans votre session"));
        }
        session.browser().formParam("do", action.name()).post(page).then().statusCode(403);

        api().get(inApi(page)).then().statusCode(200).body("state", equalTo("ACTIVE"));
        api().get(inApi(page) + "/deliveries").then().body("items", hasSize(1));
    }

    @Test
    void aFormOfAnotherSessionMakesAndChangesNothing() {
        session.browser()
                .formParam("url", receiver.url())
                .post(LIST + "/nouveau")
                .then()
                .statusCode(403);
        api().get("/v1/webhooks").then().body("items", hasSize(0));
        String page = made("ED25519");

        session.browser()
                .formParam("token", Session.ofPartner(association).token(LIST + "/nouveau"))
                .formParam("version", "0")
                .formParam("url", "http://localhost:9/other")
                .post(page + "/modification")
                .then()
                .statusCode(403);

        api().get(inApi(page)).then().body("url", equalTo(receiver.url()));
    }

    @Test
    void somebodyElsesWebhookIsNotThere() {
        String page = active();
        Session other = Session.ofPartner("asso-" + UUID.randomUUID());
        String token = other.token(LIST + "/nouveau");

        assertThat(other.page(LIST)).doesNotContain(receiver.url());
        other.browser().get(page).then().statusCode(404);
        other.browser().get(page + "/modification").then().statusCode(404);
        other.browser()
                .formParam("token", token)
                .formParam("version", "1")
                .formParam("url", receiver.url())
                .post(page + "/modification")
                .then()
                .statusCode(404);
        for (ActionForm.Action action : ActionForm.Action.values()) {
            other.browser()
                    .formParam("token", token)
                    .formParam("do", action.name())
                    .post(page)
                    .then()
                    .statusCode(404);
        }
        api().get(inApi(page)).then().statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "agent", "coordinator", "admin"})
    void whoIsNoPartnerHasNoWebhooksHere(String role) {
        Session somebody = Session.of(association, role);

        for (String path : new String[] {LIST, LIST + "/nouveau", LIST + "/" + UUID.randomUUID()}) {
            somebody.browser().get(path).then().statusCode(403).body(containsString("aucune association"));
        }
        somebody.browser()
                .formParam("url", receiver.url())
                .post(LIST + "/nouveau")
                .then()
                .statusCode(403);
    }

    @Test
    void aSuspensionCountsOnTheSiteToo() {
        String page = active();
        String token = session.token(page);

        elsewhere.suspend(association);

        await().untilAsserted(
                        () -> session.browser().get(LIST).then().statusCode(403).body(containsString("elsewhere")));
        session.browser()
                .formParam("token", token)
                .formParam("do", "test")
                .post(page)
                .then()
                .statusCode(403);
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    void aFormThatIsTooLongIsNotRead() {
        session.browser()
                .formParam("url", "https://a.example/" + "a".repeat(70_000))
                .post(LIST + "/nouveau")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("Cela n’a pas été fait"));
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/compte/webhooks/0198c5d2,Cette page n’existe pas",
        "/fr/compte/webhooks/0198c5d2-0000-7000-8000-00000000000g,Cette page n’existe pas",
        "/fr/compte/webhooks/nouveau/modification,Cette page n’existe pas",
        "/fr/compte/rien,Cette page n’existe pas",
        "/en/account/webhooks/%27,There is no such page",
        "/en/account/webhooks/0198c5d2-0000-7000-8000-000000000001/x,There is no such page"
    })
    void anAddressOfNothingIsAPageThatSaysSo(String path, String said) {
        for (String accepted : new String[] {"text/html", "*/*"}) {
            session.browser()
                    .header("Accept", accepted)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("text/html;charset=utf-8")
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Security-Policy", containsString("style-src 'self'"))
                    .header("Content-Language", equalTo(path.substring(1, 3)))
                    .body(containsString(said));
        }
        session.browser()
                .formParam("do", "delete")
                .urlEncodingEnabled(false)
                .post(path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/fr/compte/webhooks,405",
        "POST,/fr/compte,405",
        "POST,/fr/compte/webhooks/nouveau,415",
        "GET,/fr/compte/webhooks?cursor=x,400"
    })
    void whatIsRefusedIsAPageInTheLanguageOfTheAddress(String method, String path, int status) {
        session.browser()
                .header("Accept-Language", "en")
                .contentType("text/plain")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=utf-8")
                .body(containsString("lang=\"fr\""), containsString("Cela n’a pas été fait"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsSaidInBothLanguages(AccountProblem problem) {
        ProblemCatalogue.verify(problem);
    }
}
