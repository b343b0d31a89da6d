package org.solidarites.foodcoop.grant.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.solidarites.chassis.money.Euros;

/** Splits an amount among organisations as another amount was split. */
public final class Shares {

    private Shares() {}

    /**
     * The shares of an amount in the same proportion. They add up to it to the cent: what rounding down leaves over goes,
     * cent by cent, to those it took most from, and among equals to the first.
     *
     * @param split at least one share, each above zero
     * @param whole euros, not negative
     */
    public static List<Share> of(List<Share> split, Euros whole) {
        BigInteger sum = split.stream()
                .map(share -> BigInteger.valueOf(share.amount().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger[]> parts = split.stream()
                .map(share -> BigInteger.valueOf(share.amount().cents())
                        .multiply(BigInteger.valueOf(whole.cents()))
                        .divideAndRemainder(sum))
                .toList();
        long given = parts.stream().mapToLong(part -> part[0].longValueExact()).sum();
        List<Integer> next = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .limit(whole.cents() - given)
                .toList();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < split.size(); i++) {
            long cents = parts.get(i)[0].longValueExact() + (next.contains(i) ? 1 : 0);
            shares.add(new Share(split.get(i).name(), split.get(i).siret(), Euros.ofCents(cents)));
        }
        return List.copyOf(shares);
    }
}
