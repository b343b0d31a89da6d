package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another right is held, or is not.
 *
 * @param right its code: {@code aah}
 * @param held false to ask that it is not held
 */
public record HoldsRight(String right, boolean held, Grounds grounds) implements Condition {

    @Override
    public Truth met(Facts facts) {
        @Nullable Boolean found = facts.household().rights().get(right);
        return found == null ? Truth.UNKNOWN : Truth.of(found == held);
    }

    @Override
    public Finding find(Facts facts) {
        Measure required = new Measure.Flag(held);
        @Nullable Boolean found = facts.household().rights().get(right);
        return found == null
                ? Finding.unknown(this, required, List.of(new Question(Question.Kind.RIGHT, right)))
                : Finding.known(this, found == held, new Measure.Flag(found), required, null);
    }
}
