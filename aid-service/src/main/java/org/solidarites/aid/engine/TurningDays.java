package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which something that an aid looks at changes by time alone: a birthday, a time of residence reached, a
 * grant that lies far enough back. Between two of them its verdict stays what it is, so whoever looks at each of them
 * has looked at every day.
 */
final class TurningDays {

    private final Household household;
    private final SortedSet<LocalDate> days = new TreeSet<>();

    private TurningDays(Household household) {
        this.household = household;
    }

    static SortedSet<LocalDate> of(Aid aid, Household household, Definitions definitions) {
        TurningDays turning = new TurningDays(household);
        turning.add(aid.condition(), definitions.restePourVivre());
        turning.add(aid.amount(), definitions.restePourVivre());
        return turning.days;
    }

    /** Whether time alone never changes what a condition finds. */
    static boolean isTimeless(Condition condition, Definitions definitions) {
        return switch (condition) {
            case AllOf all -> all.conditions().stream().allMatch(part -> isTimeless(part, definitions));
            case AnyOf any -> any.conditions().stream().allMatch(part -> isTimeless(part, definitions));
            case Not not -> isTimeless(not.condition(), definitions);
            case OfAge _, GrantedBefore _ -> false;
            case InRange range ->
                range.quantity() != Quantity.MONTHS_OF_RESIDENCE
                        && !growsUp(range.quantity(), definitions.restePourVivre());
            default -> true;
        };
    }

    private static boolean growsUp(Quantity quantity, RestePourVivre reste) {
        return quantity == Quantity.RESTE_POUR_VIVRE && reste.sharedBy() == RestePourVivre.SharedBy.CONSUMPTION_UNITS;
    }

    private void add(Condition condition, RestePourVivre reste) {
        switch (condition) {
            case AllOf all -> all.conditions().forEach(part -> add(part, reste));
            case AnyOf any -> any.conditions().forEach(part -> add(part, reste));
            case Not not -> add(not.condition(), reste);
            case OfAge age -> ages(age);
            case GrantedBefore before -> grants(before);
            case InRange range when range.quantity() == Quantity.MONTHS_OF_RESIDENCE -> residence(range);
            case InRange range when growsUp(range.quantity(), reste) -> childrenGrowUp(reste);
            default -> {
                // looks at nothing that time changes
            }
        }
    }

    /** An amount may be nothing before a day, or from it on. */
    private void add(AidAmount amount, RestePourVivre reste) {
        switch (amount) {
            case AidAmount.Brackets brackets -> {
                if (growsUp(brackets.quantity(), reste)) {
                    childrenGrowUp(reste);
                }
                brackets.rows().forEach(row -> add(row.amount(), reste));
            }
            case AidAmount.FirstOf first ->
                first.cases().forEach(one -> {
                    add(one.when(), reste);
                    add(one.amount(), reste);
                });
            case AidAmount.Dated dated ->
                dated.rows().forEach(row -> {
                    days.add(row.from());
                    add(row.amount(), reste);
                });
            default -> {
                // the same on every day
            }
        }
    }

    private void childrenGrowUp(RestePourVivre reste) {
        household
                .children()
                .forEach(child -> birthday(child.birthDate(), reste.units().grownFrom()));
    }

    private void ages(OfAge age) {
        var born = age.who() == Who.ANY_CHILD
                ? household.children().stream().map(Household.Child::birthDate)
                : household.adults().stream().map(Household.Adult::birthDate);
        born.forEach(day -> {
            birthday(day, age.least());
            if (age.most() != OfAge.NO_MOST) {
                birthday(day, age.most() + 1);
            }
        });
    }

    private void birthday(LocalDate born, int years) {
        thatDayOrTheNext(born.plusYears(years));
    }

    private void residence(InRange range) {
        LocalDate since = household.home().since();
        if (since == null) {
            return;
        }
        if (range.least() != InRange.NO_LEAST) {
            thatDayOrTheNext(since.plusMonths(range.least()));
        }
        if (range.most() != InRange.NO_MOST) {
            thatDayOrTheNext(since.plusMonths(range.most() + 1));
        }
    }

    private void grants(GrantedBefore before) {
        if (household.grants() != null) {
            household.grants().forEach(grant -> thatDayOrTheNext(grant.on().plusMonths(before.months())));
        }
    }

    /** Where a month is too short for the day, what is counted turns a day later than the calendar's arithmetic. */
    private void thatDayOrTheNext(LocalDate day) {
        days.add(day);
        days.add(day.plusDays(1));
    }
}
