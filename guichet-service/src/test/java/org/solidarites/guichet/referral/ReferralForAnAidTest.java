package org.solidarites.guichet.referral;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** Far ahead, where no other test refers anybody. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralForAnAidTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2190, 1, 1);
    private static final LocalDate NEXT_FIRST_DAY = LocalDate.of(2191, 1, 1);

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void isSentForAnAidOfTheReglementInForceOnly() {
        published(FIRST_DAY, "\"aide-alimentaire\", \"aide-ancienne\"");
        published(NEXT_FIRST_DAY, "\"aide-alimentaire\", \"aide-energie\"");

        clock.putAtNoonOf(FIRST_DAY.minusDays(1));
        sends("aide-energie", 201);
        clock.putAtNoonOf(NEXT_FIRST_DAY.minusDays(1));
        sends("aide-ancienne", 201);
        sends("aide-energie", 422);
        clock.putAtNoonOf(NEXT_FIRST_DAY);
        sends("aide-energie", 201);
        sends("aide-ancienne", 422);
    }

    @Test
    void saysWhichAidsThereAre() {
        published(LocalDate.of(2195, 1, 1), "\"carte-blanche\", \"aide-energie\"");
        clock.putAtNoonOf(LocalDate.of(2195, 1, 1));

        ReferralCalls.send(ReferralCalls.DEMO, ReferralCalls.referral("\"guichet\": \"ccas\", \"aid\": \"nothing\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:unknown-aid"))
                .body("errors[0].pointer", equalTo("#/aid"))
                .body("detail", containsString(": carte-blanche, aide-energie."));
        ReferralCalls.sent(ReferralCalls.DEMO, ReferralCalls.TO_CCAS);
    }

    private static void sends(String aid, int status) {
        ReferralCalls.send(
                        ReferralCalls.DEMO, ReferralCalls.referral("\"guichet\": \"ccas\", \"aid\": \"" + aid + "\""))
                .then()
                .statusCode(status);
    }

    private void published(LocalDate from, String aids) {
        UUID version = UUID.randomUUID();
        CityEvents.send("solidarites.aid", "org.solidarites.regulation.published.v1", version, """
                {"versionId": "%s", "regulation": "essai", "validFrom": "%s", "aids": [%s]}""".formatted(
                        version, from, aids));
        await().atMost(Duration.ofSeconds(20)).until(() -> isKnown(version));
    }

    private boolean isKnown(UUID version) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("SELECT 1 FROM known_regulation WHERE version_id = :id")
                        .setParameter("id", version)
                        .getResultList()
                        .isEmpty());
    }
}
