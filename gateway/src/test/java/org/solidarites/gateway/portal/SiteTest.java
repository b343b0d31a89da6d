package org.solidarites.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class SiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");
    private static final int MOST_BYTES = 50_000;

    static Stream<String> everyPage() {
        return Stream.of(Page.values())
                .filter(Page::isPublic)
                .flatMap(page -> Stream.of(Language.values()).map(page::path));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageHasOneLanguageOneHeadingAndAWayPastTheNavigation(String path) {
        String page = read(path);

        String language = path.contains("fr") ? "fr" : "en";
        assertThat(page)
                .contains("<html lang=\"" + language + "\">")
                .containsOnlyOnce("<h1>")
                .contains("class=\"skip\" href=\"#main\"", "<main id=\"main\"")
                .contains("hreflang=\"fr\"", "hreflang=\"en\"")
                .doesNotContain("{#", "{/", "frame.", "NOT_FOUND");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageIsLightAndBringsNothingFromElsewhere(String path) {
        String page = read(path);

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(links(page)).allMatch(link -> link.startsWith("/") || link.startsWith("http://localhost:8080/"));
        assertThat(page).doesNotContain(" style=", "<style", "onclick", "javascript:");
        assertThat(page).doesNotMatch("(?s).*<script(?! src=).*");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyAddressOnAPageLeadsSomewhere(String path) {
        for (String link : links(read(path))) {
            String local = link.replace("http://localhost:8080", "");
            boolean needsSignIn = local.startsWith("/fr/compte") || local.startsWith("/en/account");
            assertThat(given().redirects().follow(false).get(local).statusCode())
                    .as(link)
                    .isEqualTo(needsSignIn ? 302 : 200);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void whoHasAPageIsNotSentItAgain(String path) {
        // a state of the parts that is over is asked for anew, and its page says another time
        await().untilAsserted(() -> {
            String etag = given().get(path).header("ETag");

            given().header("If-None-Match", etag).get(path).then().statusCode(304);
            given().head(path).then().statusCode(200).header("ETag", etag);
        });
    }

    @Test
    void noScriptRunsOnAPageAndNobodyFramesIt() {
        given().get("/fr")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("style-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("script-src")),
                                not(containsString("unsafe"))))
                .header("Content-Language", "fr")
                .header("Cache-Control", "public, max-age=60");
    }

    @ParameterizedTest
    @CsvSource({
        "/,fr-FR,/fr",
        "/,'en-GB,en;q=0.9',/en",
        "/,de,/fr",
        "/,%%%,/fr",
        "/first-call,en,/en/first-call",
        "/first-call,fr,/fr/premier-appel"
    })
    void anAddressWithoutALanguageLeadsToTheReadersOwn(String path, String asked, String target) {
        given().redirects()
                .follow(false)
                .header("Accept-Language", asked)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", target)
                .header("Vary", startsWith("accept-language"));
    }

    @ParameterizedTest
    @CsvSource({"/fr/compte/, /fr/compte", "/en/account/?a=b, /en/account?a=b", "/fr/actions/x/, /fr/actions/x"})
    void aSlashAtTheEndLeadsToTheAddressOfThePage(String written, String address) {
        given().redirects().follow(false).get(written).then().statusCode(301).header("Location", equalTo(address));
    }

    @Test
    void theExplorerIsInTheLanguageOfItsAddressOrOfItsReader() {
        assertThat(read("/explorer?lang=en")).contains("<html lang=\"en\">");
        given().header("Accept-Language", "en").get("/explorer").then().body(containsString("<html lang=\"en\">"));
        given().get("/explorer")
                .then()
                .body(containsString("<html lang=\"fr\">"))
                .header("Vary", startsWith("accept-language"));
    }

    @ParameterizedTest
    @CsvSource({"/fr/nulle-part,Cette page", "/en/nowhere,There is no such page", "/nowhere,Cette page"})
    void aReaderWhoIsLostIsToldSoInTheLanguageOfTheAddress(String path, String words) {
        Response answer = given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains(words, "noindex");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/nulle-part", "/nowhere", "/v1/nowhere"})
    void aProgramThatIsLostGetsAProblem(String path) {
        given().header("Accept", "application/json").get(path).then().spec(IsProblem.of(404, "not-found"));
        given().get(path).then().spec(IsProblem.of(404, "not-found"));
        given().header("Accept", "text/html").get("/v1/nowhere").then().spec(IsProblem.of(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fr", "/en/first-call", "/portal/site.css"})
    void pagesCanOnlyBeRead(String path) {
        given().body("x")
                .post(path)
                .then()
                .spec(IsProblem.of(405, "method-not-allowed"))
                .header("Allow", "GET, HEAD");
    }

    private static String read(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    private static List<String> links(String page) {
        Matcher matcher = LINK.matcher(page);
        return matcher.results().map(found -> found.group(1)).distinct().toList();
    }
}
