package org.solidarites.longevity.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.get;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralToASeniorSpaceTest {

    private static final String PROBLEM = "urn:solidarites:problem:";
    private static final String LIST = "/v1/longevity/referrals?limit=100";

    @Inject
    EntityManager database;

    @Test
    void isAnsweredByARegistration() {
        UUID referral = sent("espace-seniors-dervallieres");
        get(OTHER_AGENT, LIST).then().body("items.referralId", not(hasItem(referral.toString())));
        get(PARTNER, LIST).then().statusCode(403);

        Response registered = registerFor(referral);

        registered.then().statusCode(201).body("referralId", equalTo(referral.toString()));
        get(HOST_AGENT, LIST).then().body("items.referralId", not(hasItem(referral.toString())));
        assertThat(told(registered.path("id"))).contains("\"referralId\":\"" + referral + "\"");
        registerFor(referral).then().statusCode(409).body("type", equalTo(PROBLEM + "referral-ended"));
    }

    @Test
    void waitsForNothingOnceItEndedElsewhere() {
        UUID referral = sent("espace-seniors-dervallieres");

        CityEvents.send(
                "solidarites.guichet",
                "org.solidarites.referral.withdrawn.v1",
                referral,
                "{\"referralId\": \"" + referral + "\"}");

        await().untilAsserted(
                        () -> get(HOST_AGENT, LIST).then().body("items.referralId", not(hasItem(referral.toString()))));
        registerFor(referral).then().statusCode(409).body("type", equalTo(PROBLEM + "referral-ended"));
    }

    @Test
    void isForItsSpaceOnly() {
        UUID elsewhere = sent("espace-seniors-d-ailleurs");

        for (UUID unknown : List.of(elsewhere, UUID.randomUUID())) {
            registerFor(unknown)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "unknown-referral"))
                    .body("errors[0].pointer", equalTo("#/referral"));
        }
    }

    private static UUID sent(String space) {
        UUID referral = Ids.next();
        CityEvents.send(
                "solidarites.guichet", "org.solidarites.referral.sent.v1", referral, """
                {"referralId": "%s", "guichet": "pole-daniel-asseray", "aid": null, "sender": "asso-demo",
                 "sentAt": "2026-11-20T09:00:00Z", "seniorSpace": "%s", "follows": null}""".formatted(referral, space));
        await().untilAsserted(
                        () -> get(HOST_AGENT, LIST).then().body("items.referralId", hasItem(referral.toString())));
        return referral;
    }

    private static Response registerFor(UUID referral) {
        return register(
                HOST_AGENT,
                entered(2),
                registration("Odette").replaceFirst("}$", ", \"referral\": \"" + referral + "\"}"));
    }

    private String told(String registration) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(
                        "SELECT payload FROM outbox_event WHERE aggregate_id = :id"
                                + " AND type = 'org.solidarites.registration.referral-answered.v1'",
                        String.class)
                .setParameter("id", registration)
                .getSingleResult());
    }
}
