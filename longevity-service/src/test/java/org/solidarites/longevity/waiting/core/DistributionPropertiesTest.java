package org.solidarites.longevity.waiting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of every list, drawn a few thousand times. */
class DistributionPropertiesTest {

    private static final int LISTS = 3_000;

    private record Case(WaitingPolicy policy, int free, List<Waiter> waiting, RandomLists random) {

        List<Turn> turns() {
            return Distribution.of(policy, free, waiting);
        }
    }

    private static Stream<Case> cases() {
        return LongStream.range(0, LISTS).mapToObj(seed -> {
            RandomLists random = new RandomLists(seed);
            return new Case(random.policy(), random.free(), random.waiting(), random);
        });
    }

    @Test
    void givesNoPlaceTwice() {
        cases().forEach(drawn -> assertThat(offered(drawn.turns())).isLessThanOrEqualTo(drawn.free()));
    }

    @Test
    void leavesNoPlaceUnusedWhileSomebodyWaitsWhomItWouldServe() {
        cases().forEach(drawn -> {
            List<Turn> turns = drawn.turns();
            int left = drawn.free() - offered(turns);
            assertThat(turns)
                    .filteredOn(turn -> turn.result() != Turn.Result.OFFERED)
                    .allMatch(turn -> turn.waiter().places() > left);
        });
    }

    @Test
    void passesNobodyOverWithoutAReason() {
        cases().forEach(drawn -> {
            Deque<Turn> before = new ArrayDeque<>();
            for (Turn turn : drawn.turns()) {
                if (turn.result() == Turn.Result.OFFERED) {
                    assertThat(before)
                            .allMatch(passed -> passed.result() == Turn.Result.OFFERED
                                    || (passed.result() == Turn.Result.TOO_FEW_PLACES
                                            && passed.waiter().places() > passed.free()));
                }
                before.add(turn);
            }
        });
    }

    @Test
    void asksEverybodyOnceInOneOrder() {
        cases().forEach(drawn -> {
            List<Turn> turns = drawn.turns();
            assertThat(turns.stream().map(Turn::waiter)).containsExactlyInAnyOrderElementsOf(drawn.waiting());
            assertThat(Distribution.of(
                            drawn.policy(), drawn.free(), drawn.random().shuffled(drawn.waiting())))
                    .isEqualTo(turns);
            for (int i = 0; i < turns.size(); i++) {
                assertThat(turns.get(i).rank()).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void putsNobodyBehindSomebodyWhoHasLessOfEverything() {
        cases().forEach(drawn -> {
            List<Turn> turns = drawn.turns();
            for (int i = 1; i < turns.size(); i++) {
                assertThat(isBehindOnEverything(turns.get(i - 1), turns.get(i))).isFalse();
            }
        });
    }

    /** Places come free one by one; each offer is taken, declined or runs out: everybody is served or has let go. */
    @Test
    void servesEverybodyInTheEndWhenPlacesGoOnComingFree() {
        cases().limit(300).forEach(drawn -> {
            List<Waiter> waiting = new ArrayList<>(drawn.waiting());
            Set<UUID> served = new HashSet<>();
            for (int places = 0; !waiting.isEmpty(); places++) {
                assertThat(places).isLessThan(200);
                Distribution.of(drawn.policy(), 2, List.copyOf(waiting)).stream()
                        .filter(turn -> turn.result() == Turn.Result.OFFERED)
                        .forEach(turn -> {
                            served.add(turn.waiter().id());
                            waiting.remove(turn.waiter());
                        });
            }
            assertThat(served).hasSize(drawn.waiting().size());
        });
    }

    private static boolean isBehindOnEverything(Turn earlier, Turn later) {
        Waiter one = earlier.waiter();
        Waiter other = later.waiter();
        return one.unanswered() >= other.unanswered()
                && earlier.points() < later.points()
                && one.since().isAfter(other.since());
    }

    private static int offered(List<Turn> turns) {
        return turns.stream()
                .filter(turn -> turn.result() == Turn.Result.OFFERED)
                .mapToInt(turn -> turn.waiter().places())
                .sum();
    }
}
