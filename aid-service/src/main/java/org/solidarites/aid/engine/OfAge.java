package org.solidarites.aid.engine;

/**
 * People are of an age, in whole years.
 *
 * @param who one of them is enough, or it is asked of each
 * @param least {@link #NO_LEAST} for no bound
 * @param most {@link #NO_MOST} for no bound
 */
public record OfAge(Who who, int least, int most, Grounds grounds) implements Condition {

    public static final int NO_LEAST = 0;
    public static final int NO_MOST = Integer.MAX_VALUE;

    public OfAge {
        if (least > most) {
            throw new IllegalArgumentException("nobody is at least " + least + " and at most " + most + " years old");
        }
    }

    @Override
    public Truth met(Facts facts) {
        boolean each = who == Who.EVERY_ADULT;
        for (int age : facts.ages(who)) {
            if (away(age) == 0 != each) {
                return Truth.of(!each);
            }
        }
        return Truth.of(each);
    }

    /** Years beyond the bounds; below them as a negative number. */
    private int away(int age) {
        if (age < least) {
            return age - least;
        }
        return age > most ? age - most : 0;
    }

    @Override
    public Finding find(Facts facts) {
        Measure required = new Measure.Bounds(
                least == NO_LEAST ? null : new Measure.Years(least), most == NO_MOST ? null : new Measure.Years(most));
        int[] ages = facts.ages(who);
        if (ages.length == 0) {
            return Finding.known(this, false, new Measure.Count(0), required, null);
        }
        int shown = decisive(ages);
        int away = away(shown);
        return Finding.known(
                this,
                met(facts) == Truth.TRUE,
                new Measure.Years(shown),
                required,
                away == 0 ? null : new Finding.Distance(new Measure.Years(Math.abs(away)), away > 0));
    }

    /** Of several the nearest where one is enough, the farthest where it is asked of each. */
    private int decisive(int[] ages) {
        int chosen = ages[0];
        for (int age : ages) {
            boolean nearer = Math.abs(away(age)) < Math.abs(away(chosen));
            boolean farther = Math.abs(away(age)) > Math.abs(away(chosen));
            chosen = (who == Who.EVERY_ADULT ? farther : nearer) ? age : chosen;
        }
        return chosen;
    }
}
