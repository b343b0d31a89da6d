package org.solidarites.gateway.portal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.Chromium;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Elsewhere;
import org.solidarites.gateway.testing.Session;
import org.solidarites.gateway.webhook.StandInReceiver;

/** The pages as somebody who is signed in sees them in a browser, with what was sent and with what was refused. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class WebhookAccessibilityTest {

    private static final int WIDE = 1200;
    private static final int NARROW = 320;

    @TestHTTPResource("/")
    String gateway;

    @Inject
    Elsewhere elsewhere;

    @AfterEach
    void nothingStays() {
        elsewhere.deleteWebhooks();
    }

    @Test
    void axeFindsNothingAndNothingIsTooWide() throws IOException {
        Chromium browser = Chromium.start().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine: accessibility is not checked");
        Session session = Session.ofPartner("asso-accessible");
        try (browser;
                StandInReceiver receiver = new StandInReceiver()) {
            session.takeTo(browser, gateway);
            String list = "fr/compte/webhooks";
            String page = session.form("/" + list + "/nouveau")
                    .formParam("url", receiver.url())
                    .post("/" + list + "/nouveau")
                    .header("Location")
                    .replaceFirst("\\?.*", "")
                    .substring(1);
            for (String button : List.of("verify", "test", "rotate")) {
                session.form("/" + page).formParam("do", button).post("/" + page);
            }

            look(browser, list);
            look(browser, list + "/nouveau");
            look(browser, "en/account/webhooks/new");
            look(browser, page + "?done=tested");
            look(browser, page.replace("fr/compte", "en/account") + "?done=rotated");
            look(browser, page + "/modification");
            // The browser sends the forms itself, without a script of ours.
            browser.open(gateway + list + "/nouveau", WIDE, false);
            assertThat(browser.run("document.title")).isEqualTo("Nouveau webhook – Solidarités");
            browser.press("main form .button");
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.run("document.title")).isEqualTo("Erreur : Nouveau webhook – Solidarités");
            browser.picture(Path.of("target", "portal", "webhook-refused.png"));
        }
    }

    private void look(Chromium browser, String path) throws IOException {
        String name = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one").replaceAll("[/?=]", "-");
        for (int width : new int[] {WIDE, NARROW}) {
            browser.open(gateway + path, width, width == NARROW);
            browser.picture(Path.of("target", "portal", name + "-" + width + ".png"));
            assertThat(browser.axe()).as(path).isEmpty();
            assertThat((Integer) browser.run("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(width);
        }
    }
}
