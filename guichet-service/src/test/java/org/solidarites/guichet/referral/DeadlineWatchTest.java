package org.solidarites.guichet.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.guichet.referral.ReferralCalls.CCAS_AGENT;
import static org.solidarites.guichet.referral.ReferralCalls.DEMO;
import static org.solidarites.guichet.referral.ReferralCalls.OTHER;
import static org.solidarites.guichet.referral.ReferralCalls.TO_CCAS;
import static org.solidarites.guichet.referral.ReferralCalls.act;
import static org.solidarites.guichet.referral.ReferralCalls.awaitField;
import static org.solidarites.guichet.referral.ReferralCalls.dossierDecided;
import static org.solidarites.guichet.referral.ReferralCalls.dossierOpened;
import static org.solidarites.guichet.referral.ReferralCalls.get;
import static org.solidarites.guichet.referral.ReferralCalls.sent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeadlineWatchTest {

    private static final String REMINDED = "org.solidarites.referral.reminded.v1";
    private static final String EXPIRED = "org.solidarites.referral.expired.v1";

    @Inject
    DeadlineWatch watch;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @AfterEach
    void comeBackToToday() {
        clock.reset();
    }

    @Test
    void remindsTheReceiverOnceBeforeTheDeadline() {
        UUID id = sent(DEMO, TO_CCAS);

        clock.advance(Duration.ofDays(6));
        watch.look();
        assertThat(count(id, REMINDED)).isZero();

        clock.advance(Duration.ofDays(2));
        watch.look();
        watch.look();
        assertThat(count(id, REMINDED)).isOne();
        get(DEMO, id).then().body("state", equalTo("SENT")).body("history.step", contains("SENT", "REMINDED"));
    }

    @Test
    void endsWhatWasNotAnsweredInTimeAndForgetsThePerson() {
        UUID id = sent(DEMO, TO_CCAS);

        clock.advance(Duration.ofDays(10));
        watch.look();

        get(DEMO, id)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("person", nullValue())
                .body("dueAt", nullValue())
                .body("history.step", contains("SENT", "EXPIRED"));
        assertThat(count(id, REMINDED)).as("a reminder of what is over").isZero();
        act(CCAS_AGENT, id, "acceptance").then().statusCode(409);
    }

    @Test
    void givesLessTimeWhenItIsUrgent() {
        UUID id = sent(DEMO, TO_CCAS + ", \"urgent\": true");

        clock.advance(Duration.ofHours(25));
        watch.look();
        assertThat(count(id, REMINDED)).isOne();

        clock.advance(Duration.ofHours(24));
        watch.look();
        get(DEMO, id).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void sendsOnToTheSecondChoiceWithADeadlineOfItsOwn() {
        UUID first = sent(DEMO, TO_CCAS + ", \"secondChoice\": {\"organization\": \"asso-other\"}");

        clock.advance(Duration.ofDays(30)); // the service was down for weeks
        watch.look();
        watch.look();

        UUID second = UUID.fromString(get(DEMO, first).path("followedBy"));
        get(OTHER, second)
                .then()
                .body("state", equalTo("SENT"))
                .body("person.firstName", equalTo("Awa"))
                .body("history.takenBy", contains("SYSTEM"));
        clock.advance(Duration.ofDays(10));
        watch.look();
        get(DEMO, second).then().body("state", equalTo("EXPIRED")).body("person", nullValue());
        assertThat(count(first, EXPIRED)).isOne();
        assertThat(count(second, EXPIRED)).isOne();
    }

    @Test
    void endsWhatWasTakenAndNeverToldOfAgain() {
        UUID id = sent(DEMO, TO_CCAS + ", \"secondChoice\": {\"organization\": \"asso-other\"}");
        act(CCAS_AGENT, id, "acceptance").then().statusCode(200);

        clock.advance(Duration.ofDays(179));
        watch.look();
        get(DEMO, id).then().body("state", equalTo("ACCEPTED"));
        assertThat(count(id, REMINDED)).isOne();

        clock.advance(Duration.ofDays(1));
        watch.look();
        get(DEMO, id).then().body("state", equalTo("EXPIRED")).body("followedBy", nullValue());
    }

    @Test
    void stillLearnsTheOutcomeOfADossierAfterItHasExpired() {
        UUID id = sent(DEMO, TO_CCAS);
        UUID dossier = UUID.randomUUID();
        dossierOpened(dossier, id);
        awaitField(id, "state", "IN_PROGRESS");
        clock.advance(Duration.ofDays(181));
        watch.look();
        get(DEMO, id).then().body("state", equalTo("EXPIRED"));

        dossierDecided(dossier, id, "REFUSED");

        awaitField(id, "outcome", "NOT_GRANTED").then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void doesEverythingOnceOnSeveralInstances() throws Exception {
        List<UUID> many =
                IntStream.range(0, 60).mapToObj(nth -> sent(DEMO, TO_CCAS)).toList();
        clock.advance(Duration.ofDays(8));
        inParallel(4);
        assertThat(many).allSatisfy(id -> assertThat(count(id, REMINDED)).isOne());

        clock.advance(Duration.ofDays(3));
        inParallel(4);
        assertThat(many).allSatisfy(id -> assertThat(count(id, EXPIRED)).isOne());
    }

    @Test
    void passesOverWhatAnotherInstanceIsWorkingOn() {
        UUID id = sent(DEMO, TO_CCAS);
        clock.advance(Duration.ofDays(11));

        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("SELECT id FROM referral WHERE id = :id FOR UPDATE")
                    .setParameter("id", id)
                    .getSingleResult();
            inParallel(1);
        });
        assertThat(count(id, EXPIRED)).isZero();

        watch.look();
        assertThat(count(id, EXPIRED)).isOne();
    }

    private void inParallel(int instances) {
        List<Future<?>> rounds = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(instances)) {
            for (int instance = 0; instance < instances; instance++) {
                rounds.add(threads.submit(watch::look));
            }
            for (Future<?> round : rounds) {
                round.get(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    private long count(UUID id, String type) {
        return ((Number) database.createNativeQuery(
                                "SELECT count(*) FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                        .setParameter("id", id.toString())
                        .setParameter("type", type)
                        .getSingleResult())
                .longValue();
    }
}
