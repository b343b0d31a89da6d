package org.solidarites.aid.regulation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.solidarites.aid.Sentences;

/** What an aid is worth, as a phrase. */
final class AmountWords {

    private final RuleWords rules;
    private final Sentences sentences;

    AmountWords(RuleWords rules, Locale language) {
        this.rules = rules;
        this.sentences = Sentences.of(AmountWords.class, language);
    }

    String words(AmountRule amount) {
        return switch (amount) {
            case AmountRule.None _ -> sentences.get("none");
            case AmountRule.Fixed fixed -> sentences.words(fixed.euros());
            case AmountRule.UpTo most -> say("upTo", sentences.words(most.euros()));
            case AmountRule.Reduction reduced -> say("reduction", String.valueOf(reduced.percent()));
            case AmountRule.PerPerson each -> say("perPerson", sentences.words(each.euros()));
            case AmountRule.ByPeople table -> rules.table(table.byPeople(), table.eachFurther());
            case AmountRule.ShareOfBill share ->
                say("share", String.valueOf(share.percent()))
                        .replace("{most}", sentences.words(share.most()))
                        .replace("{left}", sentences.words(share.leftToPerson()));
            case AmountRule.Brackets brackets ->
                say("brackets", rules.subject(brackets.by()))
                        + brackets.rows().stream()
                                .map(row -> say("row", sentences.words(row.upTo())) + words(row.amount()))
                                .collect(Collectors.joining(rules.separator()));
            case AmountRule.FirstOf first ->
                first.cases().stream()
                        .map(one -> say("case", rules.clause(one.when())) + words(one.amount()))
                        .collect(Collectors.joining(rules.separator()));
            case AmountRule.Dated dated ->
                dated.rows().stream()
                        .map(row -> say("from", sentences.words(row.from())) + words(row.amount()))
                        .collect(Collectors.joining(rules.separator()));
        };
    }

    private String say(String key, String value) {
        return sentences.get(key).replace("{value}", value);
    }
}
