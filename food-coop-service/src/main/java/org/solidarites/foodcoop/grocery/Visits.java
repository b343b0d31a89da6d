package org.solidarites.foodcoop.grocery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** Visits to an épicerie: what a household pays is taken off its right of the month, which never goes below zero. */
@ApplicationScoped
class Visits {

    private final GroceryAccessRepository accesses;
    private final GroceryBook book;
    private final Ledger ledger;
    private final Clock clock;

    Visits(GroceryAccessRepository accesses, GroceryBook book, Ledger ledger, Clock clock) {
        this.accesses = accesses;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Notes a visit.
     *
     * @throws Refusal {@code GROCERY_ACCESS_NOT_FOUND}, {@code GROCERY_ACCESS_ENDED}, {@code GROCERY_RIGHT_EXCEEDED}
     */
    VisitView visit(UUID id, NewVisit wanted, Caller caller) {
        GroceryAccess access = accesses.findByIdOptional(id)
                .filter(found -> caller.actsFor(book.of(found.grocery()).organization()))
                .orElseThrow(FoodCoopProblem.GROCERY_ACCESS_NOT_FOUND::refuse);
        Instant now = clock.instant();
        access.requireOpen(LocalDate.ofInstant(now, clock.getZone()));
        Account right = access.right(YearMonth.now(clock));
        ledger.post(Posting.ofMoves(
                PostingKind.GROCERY_RIGHT_OPENED,
                right.code(),
                "grocery-access:" + id,
                List.of(new Move(Account.groceryRights(access.grocery()), right, access.monthlyRight()))));
        UUID visit = Ids.next();
        Euros paid = access.paid(wanted.displayedPrice());
        accesses.keepVisit(visit, id, wanted.displayedPrice(), paid, now);
        take(visit, access, right, paid);
        return new VisitView(visit, wanted.displayedPrice(), paid, ledger.balance(right), now);
    }

    private void take(UUID visit, GroceryAccess access, Account right, Euros paid) {
        if (paid.cents() == 0) {
            return; // goods of a few cents
        }
        Posting posting = Posting.ofMoves(
                PostingKind.GROCERY_VISITED,
                "grocery-visit:" + visit,
                "grocery-visit:" + visit,
                List.of(new Move(right, Account.grocerySold(access.grocery()), paid)));
        if (ledger.postAll(List.of(posting)).getFirst() instanceof Outcome.Overdrawn) {
            throw FoodCoopProblem.GROCERY_RIGHT_EXCEEDED
                    .refuse()
                    .with("paid", paid)
                    .with("left", ledger.balance(right))
                    .at(FieldError.inBody("displayedPrice"));
        }
    }
}
