package org.solidarites.acceptance.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** What is done to parts, one thing after the other. */
final class FaultPlan implements Iterator<Fault> {

    private static final int LONGEST_CALM_MS = 4_000;
    private static final int SHORTEST_HELD_MS = 500;
    private static final int LONGEST_HELD_MS = 8_000;

    /** One in so many faults does not wait until the one before is over. */
    private static final int TOGETHER = 4;

    private final Random random;
    private final List<String> parts;
    private final boolean oneAtATime;
    private final Deque<Fault> first = new ArrayDeque<>();
    private final Deque<String> turn = new ArrayDeque<>();

    /**
     * Endless, determined by a seed; each part has its turn before any has its second.
     *
     * @param parts labels of those that may fail
     * @param oneAtATime whether a part fails only while all others are well
     */
    FaultPlan(long seed, List<String> parts, boolean oneAtATime) {
        this.random = new Random(seed);
        this.parts = List.copyOf(parts);
        this.oneAtATime = oneAtATime;
    }

    /** These and no others. */
    static FaultPlan of(List<Fault> faults) {
        return new FaultPlan(0, List.of(), true).after(faults);
    }

    /** The same plan, which begins with these. */
    FaultPlan after(List<Fault> faults) {
        first.addAll(faults);
        return this;
    }

    /** Of those that it begins with, the ones that have not come yet. */
    List<Fault> notBegun() {
        return List.copyOf(first);
    }

    @Override
    public boolean hasNext() {
        return !first.isEmpty() || !parts.isEmpty();
    }

    @Override
    public Fault next() {
        if (!first.isEmpty()) {
            return first.remove();
        }
        if (turn.isEmpty()) {
            List<String> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            turn.addAll(shuffled);
        }
        Duration calm = Duration.ofMillis(random.nextInt(LONGEST_CALM_MS));
        FaultKind kind = FaultKind.AT_RANDOM.get(random.nextInt(FaultKind.AT_RANDOM.size()));
        Duration held = Duration.ofMillis(random.nextInt(SHORTEST_HELD_MS, LONGEST_HELD_MS));
        boolean together = random.nextInt(TOGETHER) == 0 && !oneAtATime && turn.size() > 1;
        return new Fault(calm, turn.remove(), kind, held, together);
    }
}
