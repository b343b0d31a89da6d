package org.solidarites.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /** It is not ours, and takes ten seconds to draw all operations. */
    private static final String SWAGGER_UI = "*/explorer/swagger-ui-bundle.js";

    private static Chromium browser;

    @TestHTTPResource("/")
    String gateway;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        browser = Chromium.start().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine: accessibility is not checked");
        browser.block(SWAGGER_UI);
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
    void axeFindsNothingInTheDarkOnASmallScreenAndNothingIsWiderThanIt(String path) throws IOException {
        assertThat(faults(path, NARROW, true)).isEmpty();
        assertThat((Integer) browser.run("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(NARROW);
    }

    private List<String> faults(String path, int width, boolean dark) throws IOException {
        browser.open(address(path), width, dark);
        String name = path.substring(1).replace('/', '-') + (dark ? "-dark" : "-light") + "-" + width + ".png";
        browser.picture(Path.of("target", "portal", name));
        return browser.axe();
    }

    private String address(String path) {
        return gateway.substring(0, gateway.length() - 1) + path;
    }
}
