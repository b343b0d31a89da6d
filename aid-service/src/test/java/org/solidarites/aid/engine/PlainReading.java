package org.solidarites.aid.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.ConditionRule;
import org.solidarites.aid.regulation.RegulationDocument;
import org.solidarites.aid.regulation.RightRule;
import org.solidarites.chassis.money.Euros;

/**
 * The slow way: straight from the document, condition by condition, with exact fractions and the calendar of the
 * library. It shares no code with the engine; null is what is not known.
 */
final class PlainReading {

    private final RegulationDocument document;
    private final Household household;
    private final LocalDate on;
    private final PlainSums sums;
    private final PlainAmounts amounts;

    PlainReading(RegulationDocument document, Household household, LocalDate on) {
        this.document = document;
        this.household = household;
        this.on = on;
        this.sums = new PlainSums(document, household, on);
        this.amounts = new PlainAmounts(this, household, on, sums);
    }

    /** A verdict, and in words what the aid is worth; that is null unless the verdict is ELIGIBLE. */
    record Outcome(String aid, String verdict, @Nullable String worth) {}

    /** The aids, then the rights, in the order of the document. */
    List<Outcome> outcomes() {
        return Stream.concat(
                        document.aids().stream().map(this::outcome),
                        document.rights().stream().map(this::outcome))
                .toList();
    }

    private Outcome outcome(AidRule aid) {
        return outcome(aid.code(), each(aid.conditions()), () -> amounts.of(aid.amount(), aid.code()));
    }

    private Outcome outcome(RightRule right) {
        return outcome(right.code(), each(right.conditions()), () -> amounts.of(right.amount(), right.code()));
    }

    /** Who would get nothing is refused. */
    private static Outcome outcome(String aid, @Nullable Boolean met, Supplier<String> amount) {
        String worth = Boolean.TRUE.equals(met) ? amount.get() : null;
        return PlainAmounts.money(BigDecimal.ZERO).equals(worth)
                ? new Outcome(aid, "NOT_ELIGIBLE", null)
                : new Outcome(aid, verdict(met), worth);
    }

    private static String verdict(@Nullable Boolean met) {
        if (met == null) {
            return "UNKNOWN";
        }
        return met ? "ELIGIBLE" : "NOT_ELIGIBLE";
    }

    @Nullable
    Boolean holds(ConditionRule condition) {
        return switch (condition) {
            case ConditionRule.All all -> each(all.conditions());
            case ConditionRule.Any any ->
                not(each(any.conditions().stream().map(this::holds).map(PlainReading::not)));
            case ConditionRule.Not not -> not(holds(not.condition()));
            case ConditionRule.Age age -> isOfAge(age);
            case ConditionRule.Residence home -> livesIn(home);
            case ConditionRule.ResidenceTime time -> hasLivedThere(time.months());
            case ConditionRule.Student student -> studies(student);
            case ConditionRule.Composed composed -> composed.oneOf().contains(composition());
            case ConditionRule.People people -> isWithin(people(), people.least(), people.most());
            case ConditionRule.Children children ->
                isWithin(household.children().size(), children.least(), children.most());
            case ConditionRule.Resources table -> sums.resources().isAtMost(sums.ceiling(table));
            case ConditionRule.Charges charges -> sums.charges().isWithin(charges.least(), charges.most());
            case ConditionRule.QuotientBounds bounds ->
                sums.quotient(bounds.quotient()).isWithin(bounds.least(), bounds.most());
            case ConditionRule.RestePourVivreBounds bounds ->
                sums.restePourVivre().isWithin(bounds.least(), bounds.most());
            case ConditionRule.Right right -> isSo(household.rights(), right.right(), right.held());
            case ConditionRule.Declaration asked -> isSo(household.declarations(), asked.declaration(), asked.wanted());
            case ConditionRule.GrantedBefore before -> wasGrantedAtMost(before);
        };
    }

    private @Nullable Boolean each(List<ConditionRule> conditions) {
        return each(conditions.stream().map(this::holds));
    }

    /** One that is false decides, then one that is unknown. */
    private static @Nullable Boolean each(Stream<@Nullable Boolean> stream) {
        List<@Nullable Boolean> all = stream.toList();
        if (all.contains(false)) {
            return false;
        }
        return all.stream().anyMatch(Objects::isNull) ? null : true;
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private int people() {
        return household.adults().size() + household.children().size();
    }

    private static boolean isWithin(int number, @Nullable Integer least, @Nullable Integer most) {
        return (least == null || number >= least) && (most == null || number <= most);
    }

    private boolean isOfAge(ConditionRule.Age age) {
        Stream<LocalDate> born = age.who() == Who.ANY_CHILD
                ? household.children().stream().map(Household.Child::birthDate)
                : household.adults().stream().map(Household.Adult::birthDate);
        Stream<Boolean> each = born.map(day -> Period.between(day, on).getYears())
                .map(years -> isWithin(years, age.least(), age.most()));
        return age.who() == Who.EVERY_ADULT ? each.allMatch(is -> is) : each.anyMatch(is -> is);
    }

    private @Nullable Boolean livesIn(ConditionRule.Residence home) {
        String commune = household.home().commune();
        return commune == null
                ? null
                : home.communes().contains(commune) || home.name().equalsIgnoreCase(commune);
    }

    private @Nullable Boolean hasLivedThere(int months) {
        LocalDate since = household.home().since();
        return since == null ? null : Period.between(since, on).toTotalMonths() >= months;
    }

    private @Nullable Boolean studies(ConditionRule.Student asked) {
        Stream<@Nullable Boolean> students = household.adults().stream().map(Household.Adult::student);
        Boolean found = asked.who() == Who.EVERY_ADULT ? each(students) : not(each(students.map(PlainReading::not)));
        return asked.wanted() ? found : not(found);
    }

    private Composition composition() {
        boolean alone = household.adults().size() == 1;
        if (household.children().isEmpty()) {
            return alone ? Composition.ALONE : Composition.ADULTS;
        }
        return alone ? Composition.SINGLE_PARENT : Composition.FAMILY;
    }

    private static @Nullable Boolean isSo(Map<String, Boolean> answers, String code, boolean wanted) {
        Boolean answer = answers.get(code);
        return answer == null ? null : answer == wanted;
    }

    private @Nullable Boolean wasGrantedAtMost(ConditionRule.GrantedBefore before) {
        List<Household.Grant> grants = household.grants();
        return grants == null
                ? null
                : grants.stream()
                                .filter(grant -> grant.aid().equals(before.aid()))
                                .filter(grant -> !grant.on().isAfter(on))
                                .filter(grant -> Period.between(grant.on(), on).toTotalMonths() < before.months())
                                .count()
                        <= before.most();
    }

    /** A sum shared out: the two are never divided, so nothing is ever rounded. Null is not known. */
    record Fraction(@Nullable BigDecimal sum, BigDecimal by) {

        @Nullable
        Boolean isAtMost(BigDecimal bound) {
            return sum == null ? null : sum.compareTo(bound.multiply(by)) <= 0;
        }

        @Nullable
        Boolean isWithin(@Nullable Euros least, @Nullable Euros most) {
            if (sum == null) {
                return null;
            }
            return (least == null || sum.compareTo(least.toDecimal().multiply(by)) >= 0)
                    && (most == null || sum.compareTo(most.toDecimal().multiply(by)) <= 0);
        }
    }
}
