package org.solidarites.longevity.waiting.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Waiting lists and policies drawn by a seed, with many ties so that every rule of the order decides somewhere. */
final class RandomLists {

    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private final Random random;

    RandomLists(long seed) {
        random = new Random(seed);
    }

    WaitingPolicy policy() {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, random.nextInt(4));
        }
        return new WaitingPolicy(
                LocalDate.of(2026, 1, 1),
                weights,
                new OfferRule(Duration.ofHours(24), Duration.ofHours(72), Duration.ofMinutes(10), 2),
                new OutageRule(Duration.ofMinutes(10), Duration.ofHours(2)));
    }

    List<Waiter> waiting() {
        return IntStream.range(0, random.nextInt(40)).mapToObj(i -> waiter()).toList();
    }

    int free() {
        return random.nextInt(8);
    }

    Waiter waiter() {
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            if (random.nextBoolean()) {
                criteria.add(criterion);
            }
        }
        return new Waiter(
                new UUID(random.nextLong(), random.nextLong()),
                criteria,
                BEGIN.plusSeconds(random.nextInt(5)),
                1 + random.nextInt(2),
                random.nextInt(3) / 2,
                random.nextBoolean() ? Reach.DIRECT : Reach.THROUGH_OTHERS);
    }

    List<Waiter> shuffled(List<Waiter> waiting) {
        List<Waiter> other = new ArrayList<>(waiting);
        Collections.shuffle(other, random);
        return other;
    }
}
