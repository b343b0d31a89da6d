package org.solidarites.foodcoop.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.solidarites.chassis.money.Euros;
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
    void fund(CallTerms call) {
        List<Move> moves = call.allYears().stream()
                .map(year -> new Move(
                        Account.CITY_COOPERATION, Account.envelope(call.callId(), year), call.yearlyEnvelope()))
                .toList();
        ledger.post(Posting.ofMoves(
                PostingKind.CALL_FUNDED, "call-funded:" + call.callId(), "call:" + call.callId(), moves));
    }

    /** What is left to award, euros by year. */
    SortedMap<Integer, Euros> left(CallTerms call) {
        List<Account> accounts = call.allYears().stream()
                .map(year -> Account.envelope(call.callId(), year))
                .toList();
        Balances balances = ledger.balances(accounts);
        SortedMap<Integer, Euros> left = new TreeMap<>();
        call.allYears().forEach(year -> left.put(year, balances.of(Account.envelope(call.callId(), year))));
        return left;
    }
}
