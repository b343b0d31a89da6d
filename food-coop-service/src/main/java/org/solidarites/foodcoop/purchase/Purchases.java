package org.solidarites.foodcoop.purchase;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** A household shows a code, and a seller redeems it for a purchase. */
@ApplicationScoped
class Purchases {

    private static final Duration CODE_LIVES = Duration.ofMinutes(10);

    /** So that a code that is shown again is told to be used, and not to be none. */
    private static final Duration CODE_REMEMBERED = Duration.ofDays(7);

    private final Caisses caisses;
    private final SellerRepository sellers;
    private final PurchaseRepository purchases;
    private final Grounds grounds;
    private final Ledger ledger;
    private final Clock clock;

    Purchases(
            Caisses caisses,
            SellerRepository sellers,
            PurchaseRepository purchases,
            Grounds grounds,
            Ledger ledger,
            Clock clock) {
        this.caisses = caisses;
        this.sellers = sellers;
        this.purchases = purchases;
        this.grounds = grounds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A new code for the account of the caller, or of anybody for an agent.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}
     */
    PurchaseCodeView code(UUID account, Caller caller) {
        boolean may = caller.hasAny(Role.AGENT, Role.COORDINATOR)
                ? caisses.account(account).isPresent()
                : caisses.isOf(account, caller.subject());
        if (!may) {
            throw FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND.refuse();
        }
        CodeText code = CodeText.random();
        Instant expiresAt = clock.instant().plus(CODE_LIVES);
        purchases.keepCode(code, account, expiresAt);
        return new PurchaseCodeView(code.shown(), expiresAt);
    }

    /**
     * Redeems a code, wholly or not at all.
     *
     * @throws Refusal {@code PURCHASE_CODE_UNKNOWN}, {@code PURCHASE_CODE_USED}, {@code PURCHASE_CODE_EXPIRED}, {@code
     *     PLACE_NOT_APPROVED}, {@code PRODUCT_NOT_APPROVED}, {@code PURCHASE_OVER_BALANCE}
     */
    PurchaseView redeem(NewPurchase wanted, Caller caller) {
        Instant now = clock.instant();
        CodeText code = CodeText.typed(wanted.code());
        Caisses.Holder buyer = caisses.account(requireGood(code, now).account())
                .orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Seller seller = grounds.require(
                sellers.of(caller.organization(), buyer.caisse()), buyer.caisse(), wanted.lines(), today);
        UUID id = Ids.next();
        Euros total = wanted.total();
        purchases.use(code, now);
        purchases.keep(id, buyer.account(), seller.id(), total, wanted.lines(), now);
        pay(id, buyer, seller, total);
        return new PurchaseView(id, seller.id(), total, wanted.lines(), now, null);
    }

    /**
     * Cancels a purchase on the day it was made, before figures count it: the household has its money again.
     *
     * @throws Refusal {@code PURCHASE_NOT_FOUND}, {@code PURCHASE_ALREADY_CANCELLED}, {@code PURCHASE_TOO_OLD_TO_CANCEL},
     *     {@code PURCHASE_ALREADY_SETTLED}
     */
    PurchaseView cancel(UUID id, Caller caller) {
        find(id, caller);
        UUID account = purchases.heldAccount(id);
        PurchaseView made = find(id, caller);
        if (made.cancelledAt() != null) {
            throw FoodCoopProblem.PURCHASE_ALREADY_CANCELLED
                    .refuse()
                    .with(
                            "cancelledAt",
                            made.cancelledAt().atZone(clock.getZone()).toOffsetDateTime());
        }
        Instant now = clock.instant();
        LocalDate madeOn = LocalDate.ofInstant(made.madeAt(), clock.getZone());
        if (!madeOn.equals(LocalDate.ofInstant(now, clock.getZone()))) {
            throw FoodCoopProblem.PURCHASE_TOO_OLD_TO_CANCEL.refuse().with("madeOn", madeOn);
        }
        purchases.cancel(id, now);
        giveBack(made, account);
        return find(id, caller);
    }

    private PurchaseView find(UUID id, Caller caller) {
        return purchases.of(caller.organization(), id).orElseThrow(FoodCoopProblem.PURCHASE_NOT_FOUND::refuse);
    }

    /** A correction is a new entry. */
    private void giveBack(PurchaseView made, UUID account) {
        Posting posting = Posting.ofMoves(
                PostingKind.PURCHASE_CANCELLED,
                "purchase-cancelled:" + made.id(),
                "purchase:" + made.id(),
                List.of(new Move(Account.seller(made.sellerId()), Account.household(account), made.amount())));
        if (ledger.postAll(List.of(posting)).getFirst() instanceof Outcome.Overdrawn) {
            throw FoodCoopProblem.PURCHASE_ALREADY_SETTLED.refuse();
        }
    }

    private PurchaseRepository.ShownCode requireGood(CodeText code, Instant now) {
        FieldError place = FieldError.inBody("code");
        PurchaseRepository.ShownCode shown = purchases
                .heldCode(code)
                .orElseThrow(
                        () -> FoodCoopProblem.PURCHASE_CODE_UNKNOWN.refuse().at(place));
        if (shown.usedAt() != null) {
            throw FoodCoopProblem.PURCHASE_CODE_USED.refuse().at(place);
        }
        if (!now.isBefore(shown.expiresAt())) {
            throw FoodCoopProblem.PURCHASE_CODE_EXPIRED
                    .refuse()
                    .with("expiredAt", shown.expiresAt().atZone(clock.getZone()).toOffsetDateTime())
                    .at(place);
        }
        return shown;
    }

    /** What is on the account is not told: that is the household's matter. */
    private void pay(UUID id, Caisses.Holder buyer, Seller seller, Euros total) {
        Posting posting = Posting.ofMoves(
                PostingKind.PURCHASE_MADE,
                "purchase:" + id,
                "purchase:" + id,
                List.of(new Move(buyer.money(), seller.owed(), total)));
        if (ledger.postAll(List.of(posting)).getFirst() instanceof Outcome.Overdrawn) {
            throw grounds.overBalance(buyer.caisse(), LocalDate.now(clock))
                    .with("amount", total)
                    .at(FieldError.inBody("lines"));
        }
    }

    @Scheduled(every = "1h", delayed = "11m")
    @Transactional
    void forgetCodes() {
        purchases.forgetCodes(clock.instant().minus(CODE_REMEMBERED));
    }
}
