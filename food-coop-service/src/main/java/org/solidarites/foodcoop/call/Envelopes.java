package org.solidarites.foodcoop.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** The envelopes of a call in the ledger: one account for each year, so that no year can pay for another. */
@ApplicationScoped
class Envelopes {

    private final Ledger ledger;

    Envelopes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Puts the whole money of the call aside. */
    void fund(Call call) {
        List<Move> moves = call.terms().byYear().entrySet().stream()
                .map(year ->
                        new Move(Account.CITY_COOPERATION, Account.envelope(call.id(), year.getKey()), year.getValue()))
                .toList();
        ledger.post(Posting.ofMoves(PostingKind.CALL_FUNDED, "call-funded:" + call.id(), "call:" + call.id(), moves));
    }

    /**
     * Puts aside what the present edition has more than the one before, and gives back what it has less.
     *
     * @throws Refusal {@code ENVELOPE_BELOW_AWARDED}
     */
    void adjust(Call call, CallTerms before) {
        SortedMap<Integer, Euros> old = before.byYear();
        SortedMap<Integer, Euros> changed = call.terms().byYear();
        SortedMap<Integer, Euros> left = left(call.id(), before.years());
        SortedSet<Integer> years = new TreeSet<>(old.keySet());
        years.addAll(changed.keySet());
        List<Move> moves = new ArrayList<>();
        for (int year : years) {
            Euros more = changed.getOrDefault(year, Euros.ZERO).minus(old.getOrDefault(year, Euros.ZERO));
            Account envelope = Account.envelope(call.id(), year);
            if (more.isNegative()) {
                requireLeft(year, left.getOrDefault(year, Euros.ZERO), Euros.ZERO.minus(more));
                moves.add(new Move(envelope, Account.CITY_COOPERATION, Euros.ZERO.minus(more)));
            } else if (more.cents() > 0) {
                moves.add(new Move(Account.CITY_COOPERATION, envelope, more));
            }
        }
        if (!moves.isEmpty()) {
            String key = "call-edition:" + call.id() + ":" + call.edition();
            ledger.post(Posting.ofMoves(PostingKind.CALL_ADJUSTED, key, "call:" + call.id(), moves));
        }
    }

    private static void requireLeft(int year, Euros left, Euros less) {
        if (left.compareTo(less) < 0) {
            throw FoodCoopProblem.ENVELOPE_BELOW_AWARDED
                    .refuse()
                    .with("year", year)
                    .with("left", left)
                    .with("less", less)
                    .at(FieldError.inBody("terms/envelopes"));
        }
    }

    /** What is left to award, euros by year. */
    SortedMap<Integer, Euros> left(UUID call, List<Integer> years) {
        List<Account> accounts =
                years.stream().map(year -> Account.envelope(call, year)).toList();
        Balances balances = ledger.balances(accounts);
        SortedMap<Integer, Euros> left = new TreeMap<>();
        years.forEach(year -> left.put(year, balances.of(Account.envelope(call, year))));
        return left;
    }
}
