package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity is not less than one number and not more than another; {@link #NO_LEAST} and {@link #NO_MOST} for no bound.
 *
 * @param asked what has to be known for it
 */
public record InRange(Quantity quantity, long least, long most, List<Question> asked, Grounds grounds)
        implements Condition {

    public static final long NO_LEAST = Long.MIN_VALUE;
    public static final long NO_MOST = Long.MAX_VALUE;

    public InRange {
        asked = List.copyOf(asked);
        if (least > most) {
            throw new IllegalArgumentException("nothing is at least " + least + " and at most " + most);
        }
    }

    @Override
    public Truth met(Facts facts) {
        long up = facts.up(quantity);
        return up == Facts.UNKNOWN ? Truth.UNKNOWN : Truth.of(up <= most && facts.down(quantity) >= least);
    }

    @Override
    public Finding find(Facts facts) {
        return found(this, quantity, least, most, asked, facts);
    }

    static Finding found(
            Condition condition, Quantity quantity, long least, long most, List<Question> asked, Facts facts) {
        Quantity.Unit unit = quantity.unit();
        Measure required = bounds(unit, least, most);
        long up = facts.up(quantity);
        if (up == Facts.UNKNOWN) {
            return Finding.unknown(condition, required, facts.missing(asked));
        }
        long down = facts.down(quantity);
        if (up > most) {
            Finding.Distance distance = new Finding.Distance(unit.measure(up - most), true);
            return Finding.known(condition, false, unit.measure(up), required, distance);
        }
        if (down < least) {
            Finding.Distance distance = new Finding.Distance(unit.measure(least - down), false);
            return Finding.known(condition, false, unit.measure(down), required, distance);
        }
        return Finding.known(condition, true, unit.measure(up), required, null);
    }

    private static Measure bounds(Quantity.Unit unit, long least, long most) {
        @Nullable Measure from = least == NO_LEAST ? null : unit.measure(least);
        @Nullable Measure to = most == NO_MOST ? null : unit.measure(most);
        return new Measure.Bounds(from, to);
    }
}
