package org.solidarites.bench;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.Worth;

/** Verdicts and amounts in words, to compare those of two engines. */
final class Outcomes {

    private Outcomes() {}

    static List<String> of(List<Aid.Answer> answers) {
        return answers.stream()
                .map(answer -> words(answer.verdict().name(), worth(answer.worth())))
                .toList();
    }

    static String words(String verdict, @Nullable Object worth) {
        return worth == null ? verdict : verdict + " " + worth;
    }

    static String euros(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String worth(@Nullable Worth worth) {
        return switch (worth) {
            case null -> null;
            case Worth.InKind _ -> "in kind";
            case Worth.Money money -> euros(money.euros().toDecimal());
            case Worth.UpTo most -> "up to " + euros(most.euros().toDecimal());
            case Worth.Reduction reduced -> reduced.percent() + " %";
            case Worth.Undetermined _ -> "undetermined";
        };
    }
}
