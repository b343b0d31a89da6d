package org.solidarites.longevity.waiting.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final OfferRule OFFER =
            new OfferRule(Duration.ofHours(24), Duration.ofHours(72), Duration.ofMinutes(10), 2);
    private static final OutageRule OUTAGE = new OutageRule(Duration.ofMinutes(10), Duration.ofHours(2));
    private static final Map<Criterion, Integer> WEIGHTS =
            Map.of(Criterion.ISOLATED, 4, Criterion.FIRST_PARTICIPATION, 2, Criterion.LIVES_IN_QUARTIER, 1);
    private static final WaitingPolicy POLICY = new WaitingPolicy(LocalDate.of(2024, 6, 1), WEIGHTS, OFFER, OUTAGE);

    @Test
    void asksByPointsThenByTimeAndLastWhoLetAnOfferRunOut() {
        Waiter isolated = waiter(1, Set.of(Criterion.ISOLATED), 30, 0);
        Waiter newcomer = waiter(2, Set.of(Criterion.FIRST_PARTICIPATION, Criterion.LIVES_IN_QUARTIER), 20, 0);
        Waiter first = waiter(3, Set.of(), 0, 0);
        Waiter second = waiter(4, Set.of(), 10, 0);
        Waiter silent = waiter(5, Set.of(Criterion.ISOLATED, Criterion.FIRST_PARTICIPATION), 0, 1);

        assertThat(POLICY.inOrder(List.of(silent, second, first, newcomer, isolated)))
                .containsExactly(isolated, newcomer, first, second, silent);
    }

    @Test
    void weighsEveryCriterion() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new WaitingPolicy(LocalDate.of(2024, 6, 1), Map.of(Criterion.ISOLATED, 4), OFFER, OUTAGE))
                .withMessageContaining("does not weigh");
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT, PT240H, PT24H",
        "THROUGH_OTHERS, PT240H, PT72H",
        "DIRECT, PT10H, PT5H", // half of what is left, so that another can still be asked
        "THROUGH_OTHERS, PT10H, PT5H",
        "DIRECT, PT15M, PT10M", // the shortest there is
        "DIRECT, PT5M, PT5M", // never beyond the start
    })
    void givesTimeToAnswerByHowSomebodyIsReached(Reach reach, Duration untilStart, Duration given) {
        assertThat(OFFER.until(reach, NOW, NOW.plus(untilStart))).isEqualTo(NOW.plus(given));
    }

    @Test
    void takesALongSilenceForAnOutage() {
        assertThat(OUTAGE.between(NOW, NOW.plus(Duration.ofMinutes(10)))).isEmpty();
        assertThat(OUTAGE.between(NOW, NOW.plus(Duration.ofMinutes(11))))
                .contains(new Outage(NOW, NOW.plus(Duration.ofMinutes(11))));
    }

    @ParameterizedTest
    @CsvSource({
        // stood until, the service was away for, the activity starts after, stands until
        "PT1H, PT6H, PT240H, PT8H", // ran out meanwhile: at least two hours from the return on
        "PT5H, PT6H, PT240H, PT11H", // the six hours are given back
        "PT20H, PT6H, PT240H, PT26H", // also to one that had not run out
        "PT1H, PT6H, PT7H, PT7H", // never beyond the start
        "PT0S, PT6H, PT240H, PT0S", // had run out before
        "PT4H, PT6H, PT3H, PT4H", // never shorter than it was
    })
    void givesTheTimeOfAnOutageBack(Duration until, Duration away, Duration start, Duration extended) {
        Outage outage = new Outage(NOW, NOW.plus(away));

        assertThat(OUTAGE.extended(NOW.plus(until), outage, NOW.plus(start))).isEqualTo(NOW.plus(extended));
    }

    private static Waiter waiter(long id, Set<Criterion> criteria, int minute, int unanswered) {
        return new Waiter(new UUID(0, id), criteria, NOW.plus(Duration.ofMinutes(minute)), 1, unanswered, Reach.DIRECT);
    }
}
