package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.RuleBook;
import org.solidarites.foodcoop.ledger.core.Account;

/** What other features may ask of the caisses and their accounts. */
@ApplicationScoped
public class Caisses {

    /** The caisse on which food aids of the city are credited. */
    public static final String NANTES = "nantes";

    private final CaisseAccountRepository accounts;
    private final RuleVersions rules;
    private final Clock clock;

    Caisses(CaisseAccountRepository accounts, RuleVersions rules, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An account as other features know it.
     *
     * @param money where its money is in the ledger
     */
    public record Holder(UUID account, String caisse, Account money) {}

    /**
     * A household that has joined.
     *
     * @param contribution euros a month that are agreed
     * @param joined in which month its first contribution was agreed
     * @param last in which month it left, or null
     */
    public record Membership(
            String caisse,
            Euros contribution,
            YearMonth joined,
            @Nullable YearMonth last) {}

    /**
     * A household that has left.
     *
     * @param money where its money is in the ledger
     * @param spendableUntil last day on which it may spend that
     */
    public record Left(UUID account, String caisse, Account money, LocalDate leftOn, LocalDate spendableUntil) {

        public YearMonth lastMonth() {
            return YearMonth.from(leftOn);
        }
    }

    /**
     * Lets a household leave, by the rules of its caisse of today, for a caller who may see its account.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_NOT_AGREED}, {@code CAISSE_LEFT}
     */
    public Left leave(UUID id, Caller caller) {
        CaisseAccount account = accounts.held(id)
                .filter(one -> one.isVisibleTo(caller))
                .orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
        LocalDate today = LocalDate.now(clock);
        Left left =
                account.leave(today, rules(account.caisse(), today).departure().spendableUntil(today));
        accounts.keep(account);
        return left;
    }

    /** Those who have left and whose time to spend is over, while what is left on their account is still there. */
    public List<UUID> overdue() {
        return accounts.overdue(LocalDate.now(clock));
    }

    /** Notes that what is left on the account of a household that has left was dealt with, unless it has joined again. */
    public Optional<Left> settleRemainder(UUID id) {
        Optional<CaisseAccount> account =
                accounts.held(id).filter(one -> one.left().isPresent());
        account.ifPresent(one -> {
            one.settleRemainder(clock.instant());
            accounts.keep(one);
        });
        return account.flatMap(CaisseAccount::left);
    }

    public Optional<Holder> account(UUID id) {
        return accounts.findByIdOptional(id)
                .map(account -> new Holder(account.id(), account.caisse(), account.ledgerAccount()));
    }

    /**
     * The household of an account as a member of its caisse.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_NOT_AGREED}
     */
    public Membership membership(UUID id) {
        CaisseAccount account =
                accounts.findByIdOptional(id).orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
        return account.membership().orElseThrow(FoodCoopProblem.CONTRIBUTION_NOT_AGREED::refuse);
    }

    /**
     * Lets only a caller go on who may see the account: the city, and the resident who holds it.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}
     */
    public void requireVisible(UUID id, Caller caller) {
        if (accounts.visible(id, caller).isEmpty()) {
            throw FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND.refuse();
        }
    }

    /**
     * The caisse of an account. The account itself is not read yet, so who waits for a turn reads it as it is then.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}
     */
    public String caisse(UUID id) {
        return accounts.caisse(id).orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
    }

    /** Whether the account is that of this person. */
    public boolean isOf(UUID id, String person) {
        return accounts.findByIdOptional(id)
                .filter(account -> account.isOf(person))
                .isPresent();
    }

    /**
     * The rules of a caisse on a day.
     *
     * @throws Refusal {@code UNKNOWN_CAISSE} if it has none
     */
    public CaisseRules rules(String caisse, LocalDate day) {
        return rules(caisse, day, "caisse");
    }

    /**
     * The same, of a caisse that is named elsewhere in the body.
     *
     * @param place where it stands there
     */
    public CaisseRules rules(String caisse, LocalDate day, String place) {
        RuleBook book = rules.book();
        return book.inForce(caisse, day)
                .orElseThrow(() -> FoodCoopProblem.UNKNOWN_CAISSE
                        .refuse()
                        .with("caisse", caisse)
                        .with("day", day)
                        .with("known", String.join(", ", book.caisses()))
                        .at(FieldError.inBody(place)));
    }

    /** All rules of all caisses. */
    public RuleBook book() {
        return rules.book();
    }

    /** The rules of a caisse today. */
    public CaisseRules rules(String caisse) {
        return rules(caisse, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
