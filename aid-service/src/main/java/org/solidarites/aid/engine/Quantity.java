package org.solidarites.aid.engine;

/** What of a household can be counted, and in which unit. Money is in cents. */
public enum Quantity {
    MONTHS_OF_RESIDENCE(Unit.MONTHS),
    PEOPLE(Unit.PEOPLE),
    CHILDREN(Unit.CHILDREN),
    RESOURCES(Unit.EUROS_PER_MONTH),
    CHARGES(Unit.EUROS_PER_MONTH),
    QUOTIENT_CAF(Unit.EUROS_PER_MONTH),
    QUOTIENT_FACULTATIVE(Unit.EUROS_PER_MONTH),
    RESTE_POUR_VIVRE(Unit.EUROS_PER_DAY);

    private final Unit unit;

    Quantity(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    public static Quantity of(Quotient quotient) {
        return quotient == Quotient.CAF ? QUOTIENT_CAF : QUOTIENT_FACULTATIVE;
    }

    /** What a number is counted in. */
    public enum Unit {
        MONTHS,
        PEOPLE,
        CHILDREN,
        EUROS_PER_MONTH,
        EUROS_PER_DAY;

        /** A number of this unit as it is shown. */
        Measure measure(long value) {
            return switch (this) {
                case MONTHS, PEOPLE, CHILDREN -> new Measure.Count(value);
                case EUROS_PER_MONTH, EUROS_PER_DAY -> Measure.Amount.ofCents(value);
            };
        }
    }
}
