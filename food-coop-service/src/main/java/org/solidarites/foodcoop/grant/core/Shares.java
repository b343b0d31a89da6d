package org.solidarites.foodcoop.grant.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Splits an amount among organisations as another amount was split. */
public final class Shares {

    private Shares() {}

    /**
     * Another split among the same organisations; one that is not named has no share any more.
     *
     * @param whole euros that the shares add up to
     * @throws Refusal {@code SHARE_OF_NOBODY}, {@code PARTNER_NAMED_TWICE}, {@code SHARES_DO_NOT_ADD_UP}
     */
    public static List<Share> anew(List<Share> split, List<NewShare> asked, Euros whole) {
        SortedMap<String, String> names = new TreeMap<>();
        split.forEach(share -> names.put(share.siret(), share.name()));
        SortedMap<String, Share> anew = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            NewShare one = asked.get(i);
            FieldError place = FieldError.inBody("shares/" + i + "/siret");
            String name = names.get(one.siret());
            if (name == null) {
                throw FoodCoopProblem.SHARE_OF_NOBODY
                        .refuse()
                        .with("siret", one.siret())
                        .with("known", String.join(", ", names.keySet()))
                        .at(place);
            }
            if (anew.put(one.siret(), new Share(name, one.siret(), one.amount())) != null) {
                throw FoodCoopProblem.PARTNER_NAMED_TWICE
                        .refuse()
                        .with("siret", one.siret())
                        .at(place);
            }
        }
        Euros sum = Euros.sum(anew.values().stream().map(Share::amount).toList());
        if (!sum.equals(whole)) {
            throw FoodCoopProblem.SHARES_DO_NOT_ADD_UP
                    .refuse()
                    .with("shares", sum)
                    .with("awarded", whole)
                    .at(FieldError.inBody("shares"));
        }
        return List.copyOf(anew.values());
    }

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
