package org.solidarites.aid.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import org.solidarites.aid.engine.PlainReading.Fraction;
import org.solidarites.aid.regulation.AmountRule;
import org.solidarites.chassis.money.Euros;

/** What an aid is worth, in words, straight from the document. */
record PlainAmounts(PlainReading reading, Household household, LocalDate on, PlainSums sums) {

    private static final String OPEN = "undetermined";

    String of(AmountRule amount, String aid) {
        return switch (amount) {
            case AmountRule.None _ -> "in kind";
            case AmountRule.Fixed fixed -> money(fixed.euros().toDecimal());
            case AmountRule.UpTo most -> upTo(most.euros());
            case AmountRule.Reduction reduced -> reduced.percent() + " %";
            case AmountRule.PerPerson each -> money(each.euros().toDecimal().multiply(BigDecimal.valueOf(people())));
            case AmountRule.ByPeople table -> money(sums.row(table.byPeople(), table.eachFurther()));
            case AmountRule.ShareOfBill share -> share(share, household.bills().get(aid));
            case AmountRule.Brackets brackets -> bracket(brackets, aid);
            case AmountRule.FirstOf first -> first(first, aid);
            case AmountRule.Dated dated ->
                dated.rows().stream()
                        .filter(row -> !row.from().isAfter(on))
                        .max(Comparator.comparing(AmountRule.Dated.Row::from))
                        .map(row -> of(row.amount(), aid))
                        .orElse(money(BigDecimal.ZERO));
        };
    }

    static String money(BigDecimal euros) {
        return euros.setScale(2).toPlainString() + " euros";
    }

    static String upTo(Euros most) {
        return "up to " + money(most.toDecimal());
    }

    private int people() {
        return household.adults().size() + household.children().size();
    }

    private static String share(AmountRule.ShareOfBill rule, Euros bill) {
        if (bill == null) {
            return upTo(rule.most());
        }
        BigDecimal share =
                bill.toDecimal().multiply(BigDecimal.valueOf(rule.percent(), 2)).setScale(2, RoundingMode.DOWN);
        BigDecimal withoutOwn =
                bill.toDecimal().subtract(rule.leftToPerson().toDecimal()).max(BigDecimal.ZERO);
        return money(share.min(withoutOwn).min(rule.most().toDecimal()));
    }

    private String bracket(AmountRule.Brackets brackets, String aid) {
        Fraction quantity =
                switch (brackets.by()) {
                    case RESOURCES -> sums.resources();
                    case CHARGES -> sums.charges();
                    case QUOTIENT_CAF -> sums.quotient(Quotient.CAF);
                    case QUOTIENT_FACULTATIVE -> sums.quotient(Quotient.FACULTATIVE);
                    case RESTE_POUR_VIVRE -> sums.restePourVivre();
                    default -> throw new IllegalArgumentException("no money: " + brackets.by());
                };
        if (quantity.sum() == null) {
            return OPEN;
        }
        for (AmountRule.Brackets.Row row : brackets.rows()) {
            if (Boolean.TRUE.equals(quantity.isAtMost(row.upTo().toDecimal()))) {
                return of(row.amount(), aid);
            }
        }
        return money(BigDecimal.ZERO);
    }

    private String first(AmountRule.FirstOf first, String aid) {
        for (AmountRule.FirstOf.Case one : first.cases()) {
            Boolean met = reading.holds(one.when());
            if (met == null) {
                return OPEN;
            }
            if (met) {
                return of(one.amount(), aid);
            }
        }
        return money(BigDecimal.ZERO);
    }
}
