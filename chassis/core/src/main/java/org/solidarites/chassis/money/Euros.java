package org.solidarites.chassis.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Spoken;
import org.solidarites.chassis.problem.Unfit;

/**
 * An amount of euros, kept as whole cents so that sums are exact. In JSON a number with two decimals ({@code 12.50}).
 *
 * @param cents the amount in cents, negative allowed
 */
public record Euros(long cents) implements Comparable<Euros>, Spoken {

    private static final int MOST_DIGITS = 16;
    private static final EuroWords FRENCH = new EuroWords(Locale.FRANCE);

    public static final Euros ZERO = new Euros(0);

    public static Euros ofCents(long cents) {
        return new Euros(cents);
    }

    /** Whole euros. */
    public static Euros of(long euros) {
        return new Euros(Math.multiplyExact(euros, 100L));
    }

    /**
     * Reads a decimal amount.
     *
     * @throws Unfit if it has more than two decimals or is beyond what cents can hold
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Euros of(BigDecimal amount) {
        // 1e999999999 is a short text but a number that takes minutes to write out; no amount has 17 digits.
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new Unfit(Advice.of(CommonAdvice.EURO_DIGITS).with("most", MOST_DIGITS));
        }
        try {
            return new Euros(amount.movePointRight(2).longValueExact());
        } catch (ArithmeticException tooFine) {
            throw new Unfit(CommonAdvice.EURO_DECIMALS);
        }
    }

    @JsonValue
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    public Euros plus(Euros other) {
        return new Euros(Math.addExact(cents, other.cents));
    }

    /** All of these together. */
    public static Euros sum(Collection<Euros> amounts) {
        return amounts.stream().reduce(ZERO, Euros::plus);
    }

    public Euros minus(Euros other) {
        return new Euros(Math.subtractExact(cents, other.cents));
    }

    public Euros times(long factor) {
        return new Euros(Math.multiplyExact(cents, factor));
    }

    /** Divided and rounded half up to the cent. */
    public Euros dividedBy(BigDecimal divisor) {
        return new Euros(BigDecimal.valueOf(cents)
                .divide(divisor, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Euros other) {
        return Long.compare(cents, other.cents);
    }

    /** In French 1 000,00 €; in English as in a log. */
    @Override
    public String in(Locale language) {
        return Locale.FRENCH.equals(language) ? FRENCH.words(this) : toString();
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString() + " €";
    }
}
