package org.solidarites.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each grant is committed and credited once, each purchase paid once, and the ledger is whole. */
final class MoneyRules {

    private static final long GRANT = 10_000;
    private static final String ONCE = "money moves once";
    private static final String LEDGER = "the ledger sums to zero and its chain verifies";

    private MoneyRules() {}

    static Stream<Violation> check(History history, Stored stored) {
        List<Violation> found = new ArrayList<>(ledger(stored.ledger()));
        Map<String, Stored.Account> byHousehold = stored.accounts().stream()
                .collect(Collectors.toMap(Stored.Account::household, Function.identity(), (one, other) -> one));
        for (Stored.Dossier dossier : stored.dossiers()) {
            found.addAll(grant(dossier, stored, byHousehold.get(dossier.household())));
        }
        found.addAll(CaseRules.same(
                "purchase",
                CaseRules.ids(history, Kind.BUY),
                stored.purchases().stream().map(Stored.Purchase::id).toList()));
        found.addAll(purchases(history, stored));
        found.addAll(balances(stored));
        return found.stream();
    }

    private static List<Violation> ledger(Stored.Ledger ledger) {
        boolean whole =
                ledger.total() == 0 && ledger.unbalanced() == 0 && ledger.unsealed() == 0 && ledger.fault() == null;
        return whole ? List.of() : List.of(new Violation(LEDGER, ledger.toString()));
    }

    private static List<Violation> grant(Stored.Dossier dossier, Stored stored, Stored.@Nullable Account account) {
        List<Violation> found = new ArrayList<>();
        boolean granted = dossier.state().equals("GRANTED");
        int committed = stored.entries().getOrDefault(dossier.id(), 0);
        int credited = account == null ? 0 : account.credited();
        if (granted && dossier.cents() != GRANT) {
            found.add(new Violation(ONCE, dossier + " was granted another amount"));
        }
        if (committed != (granted ? 1 : 0)) {
            found.add(new Violation(ONCE, dossier + " is committed " + committed + " times in its envelope"));
        }
        if (credited != (granted ? 1 : 0)) {
            found.add(new Violation(ONCE, dossier + " is credited " + credited + " times: " + account));
        }
        return found;
    }

    /** Each acknowledged purchase is the one that was asked for, and the ledger has moved its price once. */
    private static List<Violation> purchases(History history, Stored stored) {
        List<Violation> found = new ArrayList<>();
        Map<String, Stored.Purchase> byId = stored.purchases().stream()
                .collect(Collectors.toMap(Stored.Purchase::id, Function.identity(), (one, other) -> one));
        history.acknowledged(Kind.BUY).forEach(asked -> {
            Stored.Purchase made = asked.id().map(byId::get).orElse(null);
            if (made != null && !asked.about().equals(made.account() + "|" + made.cents())) {
                found.add(new Violation(ONCE, asked + " is stored as " + made));
            }
        });
        stored.purchases().stream()
                .filter(made -> made.postings() != 1)
                .forEach(made -> found.add(new Violation(ONCE, made + " is in the ledger otherwise than once")));
        return found;
    }

    private static List<Violation> balances(Stored stored) {
        Map<String, Long> spent = stored.purchases().stream()
                .collect(Collectors.groupingBy(
                        Stored.Purchase::account, Collectors.summingLong(Stored.Purchase::cents)));
        return stored.accounts().stream()
                .filter(account -> account.balance() < 0
                        || account.balance()
                                != account.credited() * GRANT - Objects.requireNonNullElse(spent.get(account.id()), 0L))
                .map(account -> new Violation(
                        ONCE, account + " should hold its credits less " + spent.get(account.id()) + " cents"))
                .toList();
    }
}
