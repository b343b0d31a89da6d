package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.Measure;
import org.solidarites.chassis.money.Euros;

/** The sentences on differences, for residents, in French or English. */
final class DifferenceWords {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final RegulationDocument before;
    private final RegulationDocument after;
    private final Locale language;
    private final Sentences sentences;
    private final RuleWords rules;

    DifferenceWords(RegulationDocument before, RegulationDocument after, Locale language) {
        this.before = before;
        this.after = after;
        this.language = language;
        this.sentences = Sentences.of(DifferenceWords.class, language);
        this.rules = new RuleWords(before, after, language);
    }

    String get(String key) {
        return sentences.get(key);
    }

    String in(Text text) {
        return text.in(language);
    }

    /** A sentence on all aids. */
    String say(String key, String from, String to) {
        return fill(fill(sentences.get(key), "before", from), "after", to);
    }

    /** A sentence on one aid. */
    String of(String aid, String key, String from, String to) {
        return say(key, from, to).replace("{aid}", aid);
    }

    /** French says {@code d'au moins} and not {@code de au moins}. */
    private String fill(String sentence, String name, String value) {
        boolean elided = !Locale.ENGLISH.equals(language) && value.matches("(?i)[aeiouyàâéèêîôû].*");
        String filled = elided ? sentence.replace("de {" + name + "}", "d'{" + name + "}") : sentence;
        return filled.replace("{" + name + "}", value);
    }

    /** That a threshold moved; null for conditions that are no threshold. */
    @Nullable
    String bounds(String aid, ConditionRule earlier, ConditionRule later) {
        Measure.Bounds from = RuleWords.bounds(earlier);
        Measure.Bounds to = RuleWords.bounds(later);
        if (from == null || to == null) {
            return null;
        }
        return of(aid, "bounds", rules.quoted(from, earlier), rules.quoted(to, later))
                .replace("{subject}", sentences.get("limit." + RuleWords.limit(later)));
    }

    String clause(ConditionRule condition) {
        return rules.clause(condition);
    }

    String amount(AmountRule amount) {
        return new AmountWords(rules, language).words(amount);
    }

    /** A number of parts as people say it: {@code une demi-part}. */
    String parts(BigDecimal parts) {
        if (parts.compareTo(HALF) == 0) {
            return sentences.get("parts.half");
        }
        return parts.compareTo(BigDecimal.ONE) == 0
                ? sentences.get("parts.one")
                : sentences.get("parts.many").replace("{n}", number(parts));
    }

    String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return Locale.ENGLISH.equals(language) ? plain : plain.replace('.', ',');
    }

    String numbers(List<BigDecimal> numbers) {
        return numbers.stream().map(this::number).collect(Collectors.joining(rules.separator()));
    }

    String units(RestePourVivreRules.ConsumptionUnitRules units) {
        return sentences
                .get("units")
                .replace("{first}", number(units.first()))
                .replace("{otherGrown}", number(units.otherGrown()))
                .replace("{child}", number(units.child()))
                .replace("{grownFrom}", String.valueOf(units.grownFrom()));
    }

    String ceilings(AidRule.Ceilings ceilings) {
        Integer times = ceilings.timesPerYear();
        Euros euros = ceilings.euros();
        String said = Stream.of(
                        times == null ? "" : times(times),
                        euros == null ? "" : sentences.get("ceilings.euros").replace("{euros}", sentences.words(euros)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? sentences.get("ceilings.none") : said + sentences.get("ceilings." + ceilings.per());
    }

    private String times(int times) {
        return sentences
                .get(times <= 2 ? "ceilings.times." + times : "ceilings.times")
                .replace("{n}", String.valueOf(times));
    }

    String decision(AidRule.Decision decision) {
        String by = sentences.get("decision." + decision.by());
        Euros urgent = decision.urgentUpTo();
        return urgent == null ? by : by + sentences.get("decision.urgent").replace("{euros}", sentences.words(urgent));
    }

    String payment(List<AidRule.MeansOfPayment> means) {
        return means.isEmpty()
                ? "-"
                : means.stream().map(one -> sentences.get("payment." + one)).collect(Collectors.joining(", "));
    }

    /** How a right of another body is called. */
    String right(String code) {
        return Stream.concat(after.rights().stream(), before.rights().stream())
                .filter(right -> right.code().equals(code))
                .findFirst()
                .map(right -> in(right.title()))
                .orElse(code);
    }
}
