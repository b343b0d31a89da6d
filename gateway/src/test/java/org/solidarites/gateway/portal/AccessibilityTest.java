package org.solidarites.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.gateway.testing.Chromium;
import org.solidarites.gateway.testing.CityAround;

/** Every page in a browser: axe finds nothing against WCAG 2.2 AA, and nothing has to be scrolled sideways. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class AccessibilityTest {

    private static final int WIDE = 1200;
    /** As wide as WCAG 2.2, 1.4.10 (reflow) asks for. */
    private static final int NARROW = 320;

    private static final String AXE = """
            axe.run(%s, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
              .then(found => JSON.stringify(found.violations.map(
                fault => fault.impact + " " + fault.id + ": " + fault.nodes.map(node => node.html).join(" | "))))""";

    private static final String ALL_OF_IT = "document";
    /** What is in the frame is Swagger UI, which is not ours. */
    private static final String FRAME = "{include: [['.top'], ['#main > .wide'], ['.bottom']]}";

    private static Chromium browser;
    private static String axe;

    @TestHTTPResource("/")
    String gateway;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        browser = Chromium.start().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine: accessibility is not checked");
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stopTheBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> everyPage() {
        return Stream.concat(SiteTest.everyPage(), Stream.of("/fr/nulle-part", "/en/nowhere"));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void axeFindsNothingInTheLight(String path) throws IOException {
        assertThat(faults(path, WIDE, false)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void axeFindsNothingInTheDarkOnASmallScreen(String path) throws IOException {
        assertThat(faults(path, NARROW, true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void nothingIsWiderThanASmallScreen(String path) {
        assumeTrue(!path.startsWith("/explorer"), "Swagger UI is not ours");

        browser.open(address(path), NARROW, false);

        assertThat((Integer) browser.run("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(NARROW);
    }

    private JsonArray faults(String path, int width, boolean dark) throws IOException {
        browser.open(address(path), width, dark);
        browser.run(axe + ";0");
        String name = path.replaceAll("\\W+", "-") + (dark ? "-dark" : "-light") + "-" + width + ".png";
        browser.picture(Path.of("target", "portal", name.substring(1)));
        return new JsonArray((String) browser.run(AXE.formatted(path.startsWith("/explorer") ? FRAME : ALL_OF_IT)));
    }

    private String address(String path) {
        return gateway.substring(0, gateway.length() - 1) + path;
    }
}
