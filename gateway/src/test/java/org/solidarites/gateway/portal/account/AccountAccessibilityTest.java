package org.solidarites.gateway.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.gateway.partner.PartnerView;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;
import org.solidarites.gateway.quota.UsageResource.Day;
import org.solidarites.gateway.quota.UsageResource.Usage;
import org.solidarites.gateway.testing.Chromium;
import org.solidarites.gateway.testing.CityAround;

/** The page of somebody who is signed in, put into a browser without the sign-in; a name is never code. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class AccountAccessibilityTest {

    private static final Usage USED =
            new Usage("asso-demo", "partner", 1200, 1199, List.of(new Day(LocalDate.of(2026, 11, 1), 412, 3)));

    private static final PartnerView PARTNER = new PartnerView(
            UUID.randomUUID(),
            "asso-demo",
            "Asso démo",
            "partner",
            List.of(),
            List.of("https://app.asso-demo.example"),
            List.of(
                    new PartnerView.Key(UUID.randomUUID(), "partner-asso-demo-1", Instant.EPOCH, Instant.EPOCH),
                    new PartnerView.Key(UUID.randomUUID(), "partner-asso-demo-2", Instant.EPOCH, null)),
            Instant.EPOCH,
            null,
            true);

    @TestHTTPResource("/fr")
    String page;

    @Inject
    Site site;

    @ParameterizedTest
    @EnumSource(Language.class)
    void axeFindsNothing(Language language) throws Exception {
        String html = Templates.account(site.frame(Page.ACCOUNT, language), "<script>alert(1)</script>", USED, PARTNER)
                .render();
        Chromium browser = Chromium.start().orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine: accessibility is not checked");
        try (browser) {
            browser.open(page, 1200, language == Language.EN);
            browser.run("document.open(); document.write(" + Json.encode(html) + "); document.close();"
                    + "new Promise(done => window.addEventListener('load', () => done(0)))");

            assertThat(browser.axe()).isEmpty();
            browser.picture(Path.of("target", "portal", language.code() + "-account.png"));
        }
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    }
}
