package org.solidarites.aid.engine;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.regulation.ConditionRule;
import org.solidarites.chassis.money.Euros;

/** Conditions of every kind that a document may write. */
final class RandomConditions {

    private static final String ARTICLE = "made up";
    private static final int KINDS_OF_ONE = 14;

    private final Chance chance;

    RandomConditions(Chance chance) {
        this.chance = chance;
    }

    List<ConditionRule> several(int depth) {
        return IntStream.range(0, chance.between(1, 3))
                .mapToObj(i -> next(depth))
                .toList();
    }

    ConditionRule next(int depth) {
        if (depth > 0 && chance.onceIn(3)) {
            return switch (chance.between(0, 3)) {
                case 0 -> new ConditionRule.All(several(depth - 1), ARTICLE, ARTICLE, true);
                case 1 -> new ConditionRule.Not(next(depth - 1), ARTICLE, ARTICLE, true);
                default -> new ConditionRule.Any(several(depth - 1), ARTICLE, ARTICLE, true);
            };
        }
        return one(chance.between(1, KINDS_OF_ONE));
    }

    private ConditionRule one(int kind) {
        return switch (kind) {
            case 1 -> home();
            case 2 -> new ConditionRule.ResidenceTime(chance.of(1, 3, 6, 12, 24, 36), ARTICLE, ARTICLE, true);
            case 3 ->
                new ConditionRule.Student(
                        chance.of(Who.ANY_ADULT, Who.EVERY_ADULT), chance.onceIn(2), ARTICLE, ARTICLE, true);
            case 4 ->
                new ConditionRule.Composed(
                        Set.copyOf(chance.some(List.of(Composition.values()))), ARTICLE, ARTICLE, true);
            case 5 ->
                new ConditionRule.Right(chance.of(RandomHouseholds.RIGHTS), chance.onceIn(2), ARTICLE, ARTICLE, true);
            case 6 ->
                new ConditionRule.Declaration(
                        chance.of(RandomHouseholds.DECLARATIONS), chance.onceIn(2), ARTICLE, ARTICLE, true);
            case 7 ->
                new ConditionRule.GrantedBefore(
                        chance.of(RandomHouseholds.AIDS),
                        chance.between(0, 2),
                        chance.of(1, 3, 6, 12, 24),
                        ARTICLE,
                        ARTICLE,
                        true);
            case 8 ->
                new ConditionRule.Resources(
                        IntStream.range(0, chance.between(1, 4))
                                .mapToObj(i -> chance.money(2500))
                                .toList(),
                        chance.money(300),
                        ARTICLE,
                        ARTICLE,
                        true);
            default -> bounded(kind);
        };
    }

    private ConditionRule home() {
        return chance.onceIn(2)
                ? new ConditionRule.Residence(Set.of("44109"), "Nantes", ARTICLE, ARTICLE, true)
                : new ConditionRule.Residence(
                        Set.of("44109", "44143", "44162"), "Nantes Métropole", ARTICLE, ARTICLE, true);
    }

    private ConditionRule bounded(int kind) {
        return switch (kind) {
            case 9 ->
                numbers(
                        16,
                        66,
                        (least, most) -> new ConditionRule.Age(
                                chance.of(Who.ANY_ADULT, Who.EVERY_ADULT), least, most, ARTICLE, ARTICLE, true));
            case 10 ->
                numbers(
                        0,
                        18,
                        (least, most) -> new ConditionRule.Age(Who.ANY_CHILD, least, most, ARTICLE, ARTICLE, true));
            case 11 -> numbers(1, 6, (least, most) -> new ConditionRule.People(least, most, ARTICLE, ARTICLE, true));
            case 12 -> numbers(0, 5, (least, most) -> new ConditionRule.Children(least, most, ARTICLE, ARTICLE, true));
            case 13 ->
                amounts(
                        2000,
                        (least, most) -> chance.onceIn(3)
                                ? new ConditionRule.Charges(least, most, ARTICLE, ARTICLE, true)
                                : new ConditionRule.QuotientBounds(
                                        chance.of(Quotient.values()), least, most, ARTICLE, ARTICLE, true));
            default ->
                amounts(
                        40,
                        (least, most) -> new ConditionRule.RestePourVivreBounds(least, most, ARTICLE, ARTICLE, true));
        };
    }

    private ConditionRule numbers(
            int lowest, int highest, BiFunction<@Nullable Integer, @Nullable Integer, ConditionRule> rule) {
        int least = chance.between(lowest, highest);
        int most = chance.between(least, highest);
        return switch (chance.between(0, 2)) {
            case 0 -> rule.apply(least, null);
            case 1 -> rule.apply(null, most);
            default -> rule.apply(least, most);
        };
    }

    private ConditionRule amounts(int highest, BiFunction<@Nullable Euros, @Nullable Euros, ConditionRule> rule) {
        Euros one = chance.money(highest);
        Euros other = chance.money(highest);
        boolean rising = one.compareTo(other) <= 0;
        return switch (chance.between(0, 3)) {
            case 0 -> rule.apply(one, null);
            case 1 -> rising ? rule.apply(one, other) : rule.apply(other, one);
            default -> rule.apply(null, one);
        };
    }
}
