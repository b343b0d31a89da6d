package org.solidarites.aid.engine;

import java.util.List;

/**
 * An aid was granted at most so often in so many months up to the day.
 *
 * @param aid its code
 * @param most times
 */
public record GrantedBefore(String aid, int most, int months, Grounds grounds) implements Condition {

    @Override
    public Truth met(Facts facts) {
        long times = facts.timesGranted(aid, months);
        return times == Facts.UNKNOWN ? Truth.UNKNOWN : Truth.of(times <= most);
    }

    @Override
    public Finding find(Facts facts) {
        Measure required = new Measure.Bounds(null, new Measure.Count(most));
        long times = facts.timesGranted(aid, months);
        if (times == Facts.UNKNOWN) {
            return Finding.unknown(this, required, List.of(Question.of(Question.Kind.GRANTS)));
        }
        return Finding.known(
                this,
                times <= most,
                new Measure.Count(times),
                required,
                new Finding.Distance(new Measure.Count(times - most), true));
    }
}
