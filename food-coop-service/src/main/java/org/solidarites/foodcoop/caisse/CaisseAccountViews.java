package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.RuleBook;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Balances;

/** Shows accounts with what the rules of today give and what the ledger says is there. */
@ApplicationScoped
class CaisseAccountViews {

    private final Ledger ledger;
    private final RuleVersions rules;
    private final Clock clock;

    CaisseAccountViews(Ledger ledger, RuleVersions rules, Clock clock) {
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    CaisseAccountView view(CaisseAccount account) {
        return views(List.of(account)).getFirst();
    }

    /** The accounts with their balances, which are read in one query. */
    List<CaisseAccountView> views(List<CaisseAccount> accounts) {
        Balances balances = ledger.balances(
                accounts.stream().map(CaisseAccount::ledgerAccount).toList());
        RuleBook book = rules.book();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return accounts.stream()
                .map(account ->
                        view(account, book.inForce(account.caisse(), today), balances.of(account.ledgerAccount())))
                .toList();
    }

    private static CaisseAccountView view(CaisseAccount account, Optional<CaisseRules> rules, Euros balance) {
        return new CaisseAccountView(
                account.id(),
                account.householdRef(),
                account.caisse(),
                account.people(),
                account.contribution(),
                account.openedAt(),
                account.left().map(Caisses.Left::leftOn).orElse(null),
                account.left().map(Caisses.Left::spendableUntil).orElse(null),
                rules.map(CaisseRules::code).orElse(null),
                rules.map(inForce -> inForce.allocation().monthly(account.people()))
                        .orElse(null),
                balance);
    }
}
