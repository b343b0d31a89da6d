package org.solidarites.aid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.money.Euros;

/** The smallest change is found at the thresholds; here it is tried out, and so is every smaller one of money. */
class SmallestChangeProofTest {

    private static final int HOUSEHOLDS = 10_000;
    private static final int CENTS_AROUND = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void opensTheAid(long seed) {
        AtomicInteger opened = new AtomicInteger();
        Encounter.many(
                seed,
                HOUSEHOLDS,
                met -> refused(met)
                        .forEach(aid -> found(met, aid).ifPresent(change -> {
                            opened.incrementAndGet();
                            assertThat(opens(met, aid, change))
                                    .as(() -> aid.code() + " with " + change + ", " + met)
                                    .isTrue();
                        })));
        assertThat(opened).as("seed " + seed).hasValueGreaterThan(HOUSEHOLDS / 10);
    }

    /** A grid of round sums, and around the change that was found each cent. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8})
    void isSmallerThanAnyOtherChangeOfMoney(long seed) {
        Encounter.many(
                seed,
                HOUSEHOLDS / 4,
                met -> refused(met).forEach(aid -> {
                    Optional<Change> change = found(met, aid);
                    Changed changed = new Changed(met);
                    double size = change.map(changed::size).orElse(Double.MAX_VALUE);
                    tried(change).forEach(other -> {
                        if (changed.size(other) < size) {
                            assertThat(opens(met, aid, other))
                                    .as(() -> aid.code() + " with " + other + " and not " + change + ", " + met)
                                    .isFalse();
                        }
                    });
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {9})
    void isFoundIfOneAnswerOtherwiseWouldOpenTheAid(long seed) {
        Encounter.many(
                seed,
                HOUSEHOLDS,
                met -> refused(met).forEach(aid -> {
                    if (answersOtherwise(met.household()).stream().anyMatch(change -> opens(met, aid, change))) {
                        assertThat(found(met, aid))
                                .as(() -> aid.code() + ", " + met)
                                .isPresent();
                    }
                }));
    }

    /** Of the aids that are refused; none where the quotients count other resources than the reste pour vivre. */
    private static List<Aid> refused(Encounter met) {
        Definitions definitions = met.compiled().definitions();
        if (!definitions.quotientResources().equals(definitions.restePourVivre().resources())) {
            return List.of();
        }
        return met.compiled().answer(met.household(), met.on()).stream()
                .filter(answer -> answer.verdict() == Verdict.NOT_ELIGIBLE)
                .map(Aid.Answer::aid)
                .toList();
    }

    private static Optional<Change> found(Encounter met, Aid aid) {
        return SmallestChange.of(met.compiled(), aid, met.household(), met.on());
    }

    private static boolean opens(Encounter met, Aid aid, Change change) {
        Household changed = new Changed(met).by(change);
        return changed != null && met.verdict(aid.code(), changed) == Verdict.ELIGIBLE;
    }

    private static List<Change> tried(Optional<Change> change) {
        long near =
                switch (change.orElse(null)) {
                    case Change.ResourcesBy(Euros by) -> by.cents();
                    case Change.ChargesBy(Euros by) -> by.cents();
                    case null, default -> 0;
                };
        return IntStream.concat(
                        IntStream.rangeClosed(-30, 30).map(step -> step * 5_000),
                        IntStream.rangeClosed(-CENTS_AROUND, CENTS_AROUND).map(cents -> Math.toIntExact(near) + cents))
                .filter(by -> by != 0)
                .boxed()
                .<Change>mapMulti((by, changes) -> {
                    changes.accept(new Change.ResourcesBy(Euros.ofCents(by)));
                    changes.accept(new Change.ChargesBy(Euros.ofCents(by)));
                })
                .toList();
    }

    private static List<Change> answersOtherwise(Household household) {
        List<Change> changes = new ArrayList<>();
        household.rights().forEach((right, held) -> changes.add(new Change.Holding(right, !held)));
        household.declarations().forEach((code, answer) -> changes.add(new Change.Declaring(code, !answer)));
        return changes;
    }
}
