package org.solidarites.aid.engine;

import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** The closed vocabulary of what an aid may ask of a household. Each looks at one fact and tells what it found. */
public sealed interface Condition {

    /** The article and the source. */
    Grounds grounds();

    /** The value that is asked for. */
    Measure required();

    /** Looks at the facts. */
    Finding check(Facts facts);

    /** The oldest adult is at least that old: the one who can apply for the household. */
    record MinimumAge(int years, Grounds grounds) implements Condition {
        @Override
        public Measure required() {
            return new Measure.Years(years);
        }

        @Override
        public Finding check(Facts facts) {
            return new Finding(this, Truth.of(facts.oldestAge() >= years), new Measure.Years(facts.oldestAge()));
        }
    }

    /** The household lives in the commune, named by its INSEE code or its name. */
    record Residence(String code, String name, Grounds grounds) implements Condition {
        @Override
        public Measure required() {
            return new Measure.Place(name);
        }

        @Override
        public Finding check(Facts facts) {
            String commune = facts.commune();
            if (commune == null) {
                return new Finding(this, Truth.UNKNOWN, null);
            }
            boolean here = commune.equalsIgnoreCase(code) || commune.equalsIgnoreCase(name);
            return new Finding(this, Truth.of(here), new Measure.Place(commune));
        }
    }

    /** At least one adult is not a student. */
    record NotStudent(Grounds grounds) implements Condition {
        @Override
        public Measure required() {
            return new Measure.Flag(false);
        }

        @Override
        public Finding check(Facts facts) {
            return switch (facts.allStudents()) {
                case TRUE -> new Finding(this, Truth.FALSE, new Measure.Flag(true));
                case FALSE -> new Finding(this, Truth.TRUE, new Measure.Flag(false));
                case UNKNOWN -> new Finding(this, Truth.UNKNOWN, null);
            };
        }
    }

    /** A quotient at most that high, euros per month. */
    record QuotientCeiling(Quotient quotient, Euros ceiling, Grounds grounds) implements Condition {
        @Override
        public Measure required() {
            return new Measure.Amount(ceiling);
        }

        @Override
        public Finding check(Facts facts) {
            return atMost(this, facts.quotient(quotient), ceiling);
        }
    }

    /** A reste pour vivre at most that high, euros per day and person or unit. */
    record RestePourVivreCeiling(Euros ceiling, Grounds grounds) implements Condition {
        @Override
        public Measure required() {
            return new Measure.Amount(ceiling);
        }

        @Override
        public Finding check(Facts facts) {
            return atMost(this, facts.restePourVivre(), ceiling);
        }
    }

    private static Finding atMost(Condition condition, @Nullable Euros found, Euros ceiling) {
        return found == null
                ? new Finding(condition, Truth.UNKNOWN, null)
                : new Finding(condition, Truth.of(found.compareTo(ceiling) <= 0), new Measure.Amount(found));
    }
}
