package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.longevity.Moment;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.waiting.WaitingPolicies;
import org.solidarites.longevity.waiting.core.Turn;
import org.solidarites.longevity.waiting.core.WaitingPolicy;

/** Says in words where a registration stands. */
@ApplicationScoped
class Positions {

    private final RegistrationRepository registrations;
    private final WaitingList list;
    private final WaitingPolicies policies;
    private final Activities activities;
    private final Clock clock;

    Positions(
            RegistrationRepository registrations,
            WaitingList list,
            WaitingPolicies policies,
            Activities activities,
            Clock clock) {
        this.registrations = registrations;
        this.list = list;
        this.policies = policies;
        this.activities = activities;
        this.clock = clock;
    }

    PositionView of(Registration registration, Locale language) {
        Instant now = clock.instant();
        WaitingPolicy policy = policies.at(now);
        Tally tally = registrations.tally(registration.activityId(), now);
        if (registration.state() != RegistrationState.WAITING) {
            return new PositionView(
                    registration.state(),
                    null,
                    tally.waiting(),
                    null,
                    Map.of(),
                    tally.offered(),
                    registration.offeredUntil(),
                    policy.validFrom(),
                    sentence(registration).in(language));
        }
        Bookable activity = activities.find(registration.activityId()).orElseThrow();
        List<Turn> turns = list.turns(activity, 0, policy);
        Optional<Turn> found = turns.stream()
                .filter(turn -> turn.waiter().id().equals(registration.id()))
                .findFirst();
        if (found.isEmpty()) {
            // Her turn came, or she left the list, between the one look and the other.
            return of(registrations.again(registration), language);
        }
        Turn own = found.get();
        Map<String, Integer> criteria = policies.explained(own.waiter().criteria(), now, language);
        return new PositionView(
                registration.state(),
                own.rank(),
                turns.size(),
                own.points(),
                criteria,
                tally.offered(),
                null,
                policy.validFrom(),
                words(own, turns, criteria, tally.offered()).stream()
                        .map(sentence -> sentence.in(language))
                        .collect(Collectors.joining(" ")));
    }

    private static Advice sentence(Registration registration) {
        return switch (registration.state()) {
            case OFFERED ->
                Advice.of(PositionWords.OFFERED)
                        .with("until", new Moment(Objects.requireNonNull(registration.offeredUntil())));
            case CANCELLED -> Advice.of(PositionWords.CANCELLED);
            case CONFIRMED, WAITING -> Advice.of(PositionWords.CONFIRMED);
        };
    }

    private static List<Advice> words(Turn own, List<Turn> turns, Map<String, Integer> criteria, int offered) {
        List<Advice> words = new ArrayList<>();
        words.add(Advice.of(PositionWords.IN_LINE).with("rank", own.rank()).with("waiting", turns.size()));
        words.add(
                criteria.isEmpty()
                        ? Advice.of(PositionWords.NO_POINTS)
                        : Advice.of(PositionWords.POINTS)
                                .with("points", own.points())
                                .with("criteria", listed(criteria)));
        if (own.waiter().unanswered() > 0) {
            words.add(Advice.of(PositionWords.LET_ONE_RUN_OUT));
        }
        List<Turn> before = turns.subList(0, own.rank() - 1);
        if (!before.isEmpty()) {
            long more =
                    before.stream().filter(turn -> turn.points() > own.points()).count();
            long equal = before.stream()
                    .filter(turn -> turn.points() == own.points())
                    .count();
            words.add(Advice.of(PositionWords.AHEAD).with("morePoints", more).with("earlier", equal));
        }
        if (own.waiter().places() > 1) {
            words.add(Advice.of(PositionWords.FOR_TWO));
        }
        if (offered > 0) {
            words.add(Advice.of(PositionWords.PLACES_OFFERED).with("offered", offered));
        }
        words.add(Advice.of(PositionWords.NEXT));
        return words;
    }

    private static String listed(Map<String, Integer> criteria) {
        return criteria.entrySet().stream()
                .map(criterion -> criterion.getKey() + " (" + criterion.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
