package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the règlement is answered as wanted: for what no other condition can see.
 *
 * @param code of the question: {@code no-family-support}
 */
public record Declares(String code, boolean wanted, Grounds grounds) implements Condition {

    @Override
    public Truth met(Facts facts) {
        @Nullable Boolean answer = facts.household().declarations().get(code);
        return answer == null ? Truth.UNKNOWN : Truth.of(answer == wanted);
    }

    @Override
    public Finding find(Facts facts) {
        Measure required = new Measure.Flag(wanted);
        @Nullable Boolean answer = facts.household().declarations().get(code);
        return answer == null
                ? Finding.unknown(this, required, List.of(new Question(Question.Kind.DECLARATION, code)))
                : Finding.known(this, answer == wanted, new Measure.Flag(answer), required, null);
    }
}
