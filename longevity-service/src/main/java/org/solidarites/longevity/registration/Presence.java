package org.solidarites.longevity.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.waiting.WaitingPolicies;
import org.solidarites.longevity.waiting.core.Outage;
import org.solidarites.longevity.waiting.core.OutageRule;

/**
 * Notes that the service lives. Where it finds that it did not, those whose offers ran meanwhile could not answer: they
 * are given the time back, before anything is taken from them. All instances share the note.
 */
@ApplicationScoped
class Presence {

    private static final Logger LOG = Logger.getLogger(Presence.class);

    private final EntityManager database;
    private final WaitingRepository waiting;
    private final RegistrationRepository registrations;
    private final MovementRepository movements;
    private final Activities activities;
    private final WaitingPolicies policies;
    private final Clock clock;

    Presence(
            EntityManager database,
            WaitingRepository waiting,
            RegistrationRepository registrations,
            MovementRepository movements,
            Activities activities,
            WaitingPolicies policies,
            Clock clock) {
        this.database = database;
        this.waiting = waiting;
        this.registrations = registrations;
        this.movements = movements;
        this.activities = activities;
        this.policies = policies;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting) {
        note();
    }

    /** In a transaction of its own, so that what an outage changed stays whatever becomes of the caller's. */
    void note() {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            OutageRule rule = policies.at(now).outage();
            Optional<Outage> outage = rule.between(lastSeen(), now);
            outage.ifPresent(away -> {
                LOG.infof("the service was away from %s to %s: offers that ran are extended", away.from(), away.to());
                waiting.offers().forEach(offer -> giveBack(offer, away, rule));
            });
            database.createNativeQuery("UPDATE service_presence SET seen_at = :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }

    private void giveBack(Registration offer, Outage away, OutageRule rule) {
        Instant until = Objects.requireNonNull(offer.offeredUntil());
        Instant extended = rule.extended(until, away, activities.start(offer.activityId()));
        if (extended.isAfter(until)) {
            offer.extendOffer(extended);
            registrations.keep(offer);
            movements.note(offer, MovementKind.EXTENDED, MovedBy.SERVICE, away.to());
        }
    }

    private Instant lastSeen() {
        return (Instant) database.createNativeQuery("SELECT seen_at FROM service_presence FOR UPDATE", Instant.class)
                .getSingleResult();
    }
}
