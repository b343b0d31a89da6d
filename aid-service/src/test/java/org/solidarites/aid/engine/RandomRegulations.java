package org.solidarites.aid.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.AmountRule;
import org.solidarites.aid.regulation.CeilingScope;
import org.solidarites.aid.regulation.FactRules;
import org.solidarites.aid.regulation.HouseholdRules;
import org.solidarites.aid.regulation.QuotientRules;
import org.solidarites.aid.regulation.RegulationDocument;
import org.solidarites.aid.regulation.RestePourVivreRules;
import org.solidarites.aid.regulation.RightRule;
import org.solidarites.aid.regulation.Sourced;
import org.solidarites.aid.regulation.Text;
import org.solidarites.chassis.money.Euros;

/** Règlements that use the whole vocabulary, with the codes of the shipped ones; the same for the same seed. */
final class RandomRegulations {

    private static final String SOURCE = "made up";
    private static final Text WORDS = new Text("inventé", SOURCE);
    private static final int DEPTH = 2;

    private final Chance chance;
    private final RandomConditions conditions;

    RandomRegulations(Chance chance) {
        this.chance = chance;
        this.conditions = new RandomConditions(chance);
    }

    RegulationDocument next(String id, LocalDate validFrom) {
        return new RegulationDocument(
                id,
                WORDS,
                validFrom,
                SOURCE,
                new HouseholdRules(
                        sourced(part(1, 2)),
                        sourced(IntStream.range(0, chance.between(0, 3))
                                .mapToObj(i -> part(0, 1))
                                .toList()),
                        sourced(part(0, 1)),
                        sourced(part(0, 1))),
                new QuotientRules(whetherCounted(Income.values())),
                restePourVivre(),
                new FactRules(facts(RandomHouseholds.RIGHTS), facts(RandomHouseholds.DECLARATIONS)),
                RandomHouseholds.AIDS.subList(0, 4).stream().map(this::aid).toList(),
                RandomHouseholds.AIDS.subList(4, 6).stream().map(this::right).toList(),
                List.of());
    }

    private static <T> Sourced<T> sourced(T value) {
        return new Sourced<>(value, SOURCE, false);
    }

    private BigDecimal part(int least, int most) {
        return BigDecimal.valueOf(chance.of(100 * least, 50 + 100 * least, 100 * most, 33 + 100 * least), 2);
    }

    private <K> Map<K, Sourced<Boolean>> whetherCounted(K[] kinds) {
        int never = chance.of(2, 5, 100);
        return Arrays.stream(kinds)
                .collect(Collectors.toMap(Function.identity(), kind -> sourced(!chance.onceIn(never))));
    }

    private RestePourVivreRules restePourVivre() {
        return new RestePourVivreRules(
                whetherCounted(Income.values()),
                whetherCounted(Charge.values()),
                sourced(chance.of(RestePourVivre.SharedBy.values())),
                sourced(new RestePourVivreRules.ConsumptionUnitRules(
                        BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.3"), chance.of(14, 16, 18))),
                sourced(chance.between(28, 31)));
    }

    private static List<FactRules.Asked> facts(List<String> codes) {
        return codes.stream()
                .map(code -> new FactRules.Asked(code, WORDS, WORDS))
                .toList();
    }

    private AidRule aid(String code) {
        return new AidRule(
                code,
                chance.of(AidKind.values()),
                WORDS,
                conditions.several(DEPTH),
                amount(DEPTH),
                sourced(new AidRule.Ceilings(1, null, CeilingScope.HOUSEHOLD)),
                sourced(List.of()),
                sourced(List.of()),
                sourced(new AidRule.Decision(AidRule.Decision.By.COMMITTEE, null)),
                sourced(List.of(AidRule.MeansOfPayment.VOUCHER)));
    }

    private RightRule right(String code) {
        return new RightRule(
                code, chance.of(AidKind.values()), WORDS, SOURCE, conditions.several(DEPTH), amount(DEPTH), SOURCE);
    }

    private AmountRule amount(int depth) {
        return switch (chance.between(depth > 0 ? 1 : 4, 10)) {
            case 1 -> brackets(depth - 1);
            case 2 ->
                new AmountRule.FirstOf(
                        IntStream.range(0, chance.between(1, 3))
                                .mapToObj(i -> new AmountRule.FirstOf.Case(conditions.next(1), amount(depth - 1)))
                                .toList(),
                        SOURCE,
                        true);
            case 3 ->
                new AmountRule.Dated(
                        IntStream.range(0, chance.between(1, 3))
                                .mapToObj(i -> new AmountRule.Dated.Row(
                                        LocalDate.of(2018 + 4 * i, chance.between(1, 12), chance.between(1, 28)),
                                        amount(depth - 1)))
                                .toList(),
                        SOURCE,
                        true);
            case 4 -> new AmountRule.None(SOURCE, true);
            case 5 -> new AmountRule.Fixed(chance.money(500), SOURCE, true);
            case 6 -> new AmountRule.UpTo(chance.money(500), SOURCE, true);
            case 7 -> new AmountRule.Reduction(chance.between(1, 100), SOURCE, true);
            case 8 -> new AmountRule.PerPerson(chance.money(100), SOURCE, true);
            case 9 ->
                new AmountRule.ByPeople(
                        IntStream.range(0, chance.between(1, 4))
                                .mapToObj(i -> chance.money(200))
                                .toList(),
                        chance.money(50),
                        SOURCE,
                        true);
            default ->
                new AmountRule.ShareOfBill(chance.between(1, 100), chance.money(200), chance.money(30), SOURCE, true);
        };
    }

    private AmountRule brackets(int depth) {
        List<Euros> bounds = IntStream.range(0, chance.between(1, 4))
                .mapToObj(i -> chance.money(1000))
                .distinct()
                .sorted()
                .toList();
        return new AmountRule.Brackets(
                chance.of(
                        Quantity.RESOURCES,
                        Quantity.CHARGES,
                        Quantity.QUOTIENT_CAF,
                        Quantity.QUOTIENT_FACULTATIVE,
                        Quantity.RESTE_POUR_VIVRE),
                bounds.stream()
                        .map(bound -> new AmountRule.Brackets.Row(bound, amount(depth)))
                        .toList(),
                SOURCE,
                true);
    }
}
