package org.solidarites.guichet.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;

/** What becomes of a referral when longevity-service tells that the person is registered for an activity. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralToASeniorSpaceTest {

    @Test
    void isResolvedWhenThePersonIsRegistered() {
        UUID referral = ReferralCalls.sent(ReferralCalls.DEMO, ReferralCalls.TO_CCAS);

        answered(referral);

        ReferralCalls.awaitField(referral, "state", "RESOLVED")
                .then()
                .body("outcome", equalTo("ACCOMPANIED"))
                .body("history.step", contains("SENT", "ACCEPTED", "RESOLVED"));
    }

    @Test
    void staysAsItIsOnceItHasEnded() {
        UUID withdrawn = ReferralCalls.sent(ReferralCalls.DEMO, ReferralCalls.TO_CCAS);
        ReferralCalls.act(ReferralCalls.DEMO, withdrawn, "withdrawal").then().statusCode(200);
        UUID open = ReferralCalls.sent(ReferralCalls.DEMO, ReferralCalls.TO_CCAS);
        answered(withdrawn);
        answered(open);

        ReferralCalls.awaitField(open, "state", "RESOLVED");

        ReferralCalls.get(ReferralCalls.DEMO, withdrawn).then().body("state", equalTo("WITHDRAWN"));
    }

    private static void answered(UUID referral) {
        UUID registration = UUID.randomUUID();
        CityEvents.send(
                "solidarites.longevity",
                "org.solidarites.registration.referral-answered.v1",
                registration,
                "{\"registrationId\": \"%s\", \"activityId\": \"%s\", \"referralId\": \"%s\"}"
                        .formatted(registration, UUID.randomUUID(), referral));
    }
}
