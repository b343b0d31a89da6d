package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.GrantView.GrantYear;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/**
 * The grants in the ledger: for each year of a grant an account of what is committed, one of what is paid and one of what
 * was claimed back. What was awarded is all three together.
 */
@ApplicationScoped
class GrantBooks {

    private final Ledger ledger;
    private final GrantYears years;

    GrantBooks(Ledger ledger, GrantYears years) {
        this.ledger = ledger;
        this.years = years;
    }

    /** Commits the award of each year out of the call's envelope of that year. */
    void commit(Grant grant, SortedMap<Integer, Euros> awarded) {
        years.add(grant.id(), awarded.keySet());
        List<Move> moves = awarded.entrySet().stream()
                .map(year -> new Move(
                        Account.envelope(grant.callId(), year.getKey()),
                        Account.commitment(grant.id(), year.getKey()),
                        year.getValue()))
                .toList();
        post(PostingKind.GRANT_AWARDED, "grant-awarded:" + grant.id(), grant, moves);
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

    /** Commits what an avenant adds to a year, and gives back to the envelope what it takes. */
    void amend(Grant grant, SortedMap<Integer, Euros> before, SortedMap<Integer, Euros> after) {
        years.add(grant.id(), after.keySet());
        SortedSet<Integer> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Move> moves = new ArrayList<>();
        for (int year : all) {
            Account envelope = Account.envelope(grant.callId(), year);
            Account commitment = Account.commitment(grant.id(), year);
            Euros more = after.getOrDefault(year, Euros.ZERO).minus(before.getOrDefault(year, Euros.ZERO));
            if (more.cents() > 0) {
                moves.add(new Move(envelope, commitment, more));
            } else if (more.isNegative()) {
                moves.add(new Move(commitment, envelope, Euros.ZERO.minus(more)));
            }
        }
        if (!moves.isEmpty()) {
            post(PostingKind.GRANT_AMENDED, "grant-amended:" + grant.id() + ":" + grant.amendments(), grant, moves);
        }
    }

    /** Takes back some of what was paid for a year. */
    void reclaim(Grant grant, Clawback clawback) {
        Move back = new Move(
                Account.paid(grant.id(), clawback.year()),
                Account.reclaimed(grant.id(), clawback.year()),
                clawback.amount());
        post(PostingKind.GRANT_RECLAIMED, "grant-reclaimed:" + clawback.id(), grant, List.of(back));
    }

    private void post(PostingKind kind, String key, Grant grant, List<Move> moves) {
        ledger.post(Posting.ofMoves(kind, key, "grant:" + grant.id(), moves));
    }

    GrantView view(Grant grant) {
        return views(List.of(grant)).getFirst();
    }

    /** The grants with their amounts, whose balances are read in one query. */
    List<GrantView> views(Collection<Grant> grants) {
        SortedMap<UUID, List<Integer>> known =
                new TreeMap<>(years.of(grants.stream().map(Grant::id).toList()));
        Balances balances = ledger.balances(known.entrySet().stream()
                .flatMap(grant -> grant.getValue().stream().flatMap(year -> accounts(grant.getKey(), year)))
                .toList());
        return grants.stream()
                .map(grant -> GrantView.of(
                        grant,
                        known.getOrDefault(grant.id(), List.of()).stream()
                                .map(year -> year(grant.id(), year, balances))
                                .toList()))
                .toList();
    }

    private static Stream<Account> accounts(UUID grant, int year) {
        return Stream.of(Account.commitment(grant, year), Account.paid(grant, year), Account.reclaimed(grant, year));
    }

    private static GrantYear year(UUID grant, int year, Balances balances) {
        Euros paid = balances.of(Account.paid(grant, year));
        Euros reclaimed = balances.of(Account.reclaimed(grant, year));
        Euros committed = balances.of(Account.commitment(grant, year));
        return new GrantYear(year, paid.plus(reclaimed).plus(committed), paid, reclaimed);
    }
}
