package org.solidarites.longevity.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.space.SeniorSpaces;
import org.solidarites.longevity.waiting.WaitingPolicies;
import org.solidarites.longevity.waiting.core.Distribution;
import org.solidarites.longevity.waiting.core.Turn;
import org.solidarites.longevity.waiting.core.WaitingPolicy;

/**
 * Gives places that become free to those who wait, by the policy in force. A place that is offered is held for one
 * person alone; unanswered it goes to the next, by the job or as soon as anybody looks. Who calls has the activity in
 * hand, unless it says otherwise.
 */
@ApplicationScoped
class WaitingList {

    private final RegistrationRepository registrations;
    private final WaitingRepository waiting;
    private final MovementRepository movements;
    private final Ending ending;
    private final Presence presence;
    private final WaitingPolicies policies;
    private final Activities activities;
    private final SeniorSpaces spaces;
    private final Clock clock;

    WaitingList(
            RegistrationRepository registrations,
            WaitingRepository waiting,
            MovementRepository movements,
            Ending ending,
            Presence presence,
            WaitingPolicies policies,
            Activities activities,
            SeniorSpaces spaces,
            Clock clock) {
        this.registrations = registrations;
        this.waiting = waiting;
        this.movements = movements;
        this.ending = ending;
        this.presence = presence;
        this.policies = policies;
        this.activities = activities;
        this.spaces = spaces;
        this.clock = clock;
    }

    /** Takes the activity in hand, in a transaction of its own, and passes on what has run out. */
    void settle(UUID activityId) {
        QuarkusTransaction.requiringNew().run(() -> settle(activities.takeInHand(activityId)));
    }

    /** Passes on offers that have run out, and gives what is free to those who wait. */
    void settle(Bookable activity) {
        Instant now = clock.instant();
        if (!activity.isOpen(now)) {
            return;
        }
        if (!waiting.overdue(activity.id(), now).isEmpty()) {
            // Perhaps it ran out because the service was away; then it did not run out.
            presence.note();
            waiting.overdue(activity.id(), now).stream()
                    .map(registrations::again)
                    .filter(offer -> offer.isOverdue(now))
                    .forEach(offer -> letRunOut(offer, policies.at(now), now));
        }
        serve(activity);
    }

    private void letRunOut(Registration offer, WaitingPolicy policy, Instant now) {
        movements.note(offer, MovementKind.RAN_OUT, MovedBy.SERVICE, now);
        offer.letOfferRunOut();
        if (offer.unanswered() < policy.offer().unansweredAtMost()) {
            registrations.keep(offer);
        } else {
            ending.end(offer, EndReason.UNANSWERED, MovementKind.ENDED, MovedBy.SERVICE, now);
        }
    }

    /** Offers what is free to those who wait, in order. */
    void serve(Bookable activity) {
        Instant now = clock.instant();
        Tally tally = registrations.tally(activity.id(), now);
        if (tally.waiting() == 0 || tally.free(activity.capacity()) == 0 || !activity.isOpen(now)) {
            return;
        }
        WaitingPolicy policy = policies.at(now);
        List<Turn> turns = turns(activity, tally.free(activity.capacity()), policy);
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.result() == Turn.Result.OFFERED) {
                offer(turn, policy, activity.startsAt(), now);
            } else if (isPassedOver(turn, turns.subList(i, turns.size()))) {
                movements.persist(new Movement(of(turn), MovementKind.PASSED_OVER, MovedBy.SERVICE, now)
                        .decidedBy(policy.validFrom(), turn));
            }
        }
    }

    /** The turns of all who wait, if so many places were free. */
    List<Turn> turns(Bookable activity, int free, WaitingPolicy policy) {
        String quartier = spaces.find(activity.spaceId()).orElseThrow().quartier();
        return Distribution.of(policy, free, waiting.waiting(activity.id(), quartier));
    }

    private void offer(Turn turn, WaitingPolicy policy, Instant start, Instant now) {
        Registration next = of(turn);
        next.offer(policy.offer().until(turn.waiter().reach(), now, start));
        registrations.keep(next);
        movements.persist(
                new Movement(next, MovementKind.OFFERED, MovedBy.SERVICE, now).decidedBy(policy.validFrom(), turn));
    }

    private static boolean isPassedOver(Turn turn, List<Turn> after) {
        return turn.result() == Turn.Result.TOO_FEW_PLACES
                && after.stream().anyMatch(later -> later.result() == Turn.Result.OFFERED);
    }

    private Registration of(Turn turn) {
        return registrations.findByIdOptional(turn.waiter().id()).orElseThrow();
    }
}
