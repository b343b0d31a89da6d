package org.solidarites.foodcoop.caisse.core;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.money.Euros;

/**
 * What happens to a month whose allocations are more than the solidarity pool holds.
 *
 * @param source where this was read
 * @param confirmed whether the caisse confirms it
 */
public record Shortfall(Rule rule, String source, boolean confirmed, Sentence note) {

    /** What is done about it. */
    public enum Rule {
        /** The month is not closed until the pool is funded. */
        REFUSE,
        /** What there is is shared in proportion; cents that can not be shared stay in the pool. */
        SHARE
    }

    /**
     * What each is credited, never more in all than there is.
     *
     * @param wanted the allocations in full
     * @param available in the pool
     * @return in the order of the allocations, or nothing where the month is refused
     */
    public Optional<List<Euros>> credited(List<Euros> wanted, Euros available) {
        Euros needed = Euros.sum(wanted);
        if (needed.compareTo(available) <= 0) {
            return Optional.of(wanted);
        }
        return switch (rule) {
            case REFUSE -> Optional.empty();
            case SHARE ->
                Optional.of(wanted.stream()
                        .map(each -> share(each, available, needed))
                        .toList());
        };
    }

    private static Euros share(Euros each, Euros available, Euros needed) {
        return Euros.ofCents(BigInteger.valueOf(each.cents())
                .multiply(BigInteger.valueOf(available.cents()))
                .divide(BigInteger.valueOf(needed.cents()))
                .longValueExact());
    }
}
