package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.GrantView.GrantYear;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** The grants in the ledger: for each year of a grant an account of what is committed and one of what is paid. */
@ApplicationScoped
class GrantBooks {

    private final Ledger ledger;

    GrantBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Commits the award of each year out of the call's envelope of that year. */
    void commit(Grant grant, SortedMap<Integer, Euros> awarded) {
        List<Move> moves = awarded.entrySet().stream()
                .map(year -> new Move(
                        Account.envelope(grant.callId(), year.getKey()),
                        Account.commitment(grant.id(), year.getKey()),
                        year.getValue()))
                .toList();
        ledger.post(Posting.ofMoves(
                PostingKind.GRANT_AWARDED, "grant-awarded:" + grant.id(), "grant:" + grant.id(), moves));
    }

    /** Pays an instalment out of what is committed for its year. */
    void pay(Grant grant, Instalment instalment) {
        Move payment = new Move(
                Account.commitment(grant.id(), instalment.year()),
                Account.paid(grant.id(), instalment.year()),
                instalment.amount());
        ledger.post(Posting.ofMoves(
                PostingKind.INSTALMENT_PAID,
                "instalment-paid:" + instalment.id(),
                "instalment:" + instalment.id(),
                List.of(payment)));
    }

    GrantView view(Grant grant) {
        return views(List.of(grant)).getFirst();
    }

    /** The grants with their amounts, whose balances are read in one query. */
    List<GrantView> views(List<Grant> grants) {
        Balances balances =
                ledger.balances(grants.stream().flatMap(GrantBooks::accounts).toList());
        return grants.stream()
                .map(grant -> GrantView.of(
                        grant,
                        grant.years().stream()
                                .map(year -> year(grant, year, balances))
                                .toList()))
                .toList();
    }

    private static Stream<Account> accounts(Grant grant) {
        return grant.years().stream()
                .flatMap(year -> Stream.of(Account.commitment(grant.id(), year), Account.paid(grant.id(), year)));
    }

    /** Awarded is what was paid and what is still committed. */
    private static GrantYear year(Grant grant, int year, Balances balances) {
        Euros paid = balances.of(Account.paid(grant.id(), year));
        return new GrantYear(year, paid.plus(balances.of(Account.commitment(grant.id(), year))), paid);
    }
}
