package org.solidarites.foodcoop.grocery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;

/** Shows accesses with what is left of their right of this month, which the ledger says. */
@ApplicationScoped
class GroceryAccessViews {

    private final Ledger ledger;
    private final Clock clock;

    GroceryAccessViews(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    GroceryAccessView view(GroceryAccess access) {
        return views(List.of(access)).getFirst();
    }

    /** The accesses with their balances, which are read in one query. */
    List<GroceryAccessView> views(List<GroceryAccess> accesses) {
        YearMonth month = YearMonth.now(clock);
        LocalDate today = LocalDate.now(clock);
        Map<Account, Euros> left = ledger.balances(
                        accesses.stream().map(access -> access.right(month)).toList())
                .byAccount();
        return accesses.stream()
                // The right of a month is opened with the first visit.
                .map(access -> access.view(
                        access.isOpen(today)
                                ? left.getOrDefault(access.right(month), access.monthlyRight())
                                : Euros.ZERO))
                .toList();
    }
}
