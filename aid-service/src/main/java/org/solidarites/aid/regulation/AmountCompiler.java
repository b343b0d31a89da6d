package org.solidarites.aid.regulation;

import org.solidarites.aid.engine.AidAmount;
import org.solidarites.aid.engine.Worth;

/** Turns the amounts of a document into those of the engine. */
final class AmountCompiler {

    private final ConditionCompiler conditions;

    AmountCompiler(ConditionCompiler conditions) {
        this.conditions = conditions;
    }

    AidAmount amount(AmountRule rule) {
        return switch (rule) {
            case AmountRule.None _ -> new AidAmount.InKind();
            case AmountRule.Fixed fixed -> new AidAmount.Fixed(new Worth.Money(fixed.euros()));
            case AmountRule.UpTo most -> new AidAmount.Fixed(new Worth.UpTo(most.euros()));
            case AmountRule.Reduction reduced -> new AidAmount.Fixed(new Worth.Reduction(reduced.percent()));
            case AmountRule.PerPerson each -> new AidAmount.PerPerson(each.euros());
            case AmountRule.ByPeople table -> new AidAmount.ByPeople(table.byPeople(), table.eachFurther());
            case AmountRule.ShareOfBill share ->
                new AidAmount.ShareOfBill(share.percent(), share.most(), share.leftToPerson());
            case AmountRule.Brackets brackets ->
                new AidAmount.Brackets(
                        brackets.by(),
                        brackets.rows().stream()
                                .map(row ->
                                        new AidAmount.Brackets.Row(row.upTo().cents(), amount(row.amount())))
                                .toList(),
                        conditions.asked(brackets.by()));
            case AmountRule.FirstOf first ->
                new AidAmount.FirstOf(first.cases().stream()
                        .map(one -> new AidAmount.FirstOf.Case(conditions.condition(one.when()), amount(one.amount())))
                        .toList());
            case AmountRule.Dated dated ->
                new AidAmount.Dated(dated.rows().stream()
                        .map(row -> new AidAmount.Dated.Row(row.from(), amount(row.amount())))
                        .toList());
        };
    }
}
