package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final RuleBook rules;
    private final Clock clock;

    Caisses(CaisseAccountRepository accounts, RuleBook rules, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An account as other features know it.
     *
     * @param contribution euros a month that were agreed, or null
     * @param money where its money is in the ledger
     */
    public record Holder(
            UUID account,
            String caisse,
            int people,
            @Nullable Euros contribution,
            Account money) {}

    public Optional<Holder> account(UUID id) {
        return accounts.findByIdOptional(id)
                .map(account -> new Holder(
                        account.id(),
                        account.caisse(),
                        account.people(),
                        account.contribution(),
                        account.ledgerAccount()));
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
        return rules.inForce(caisse, day)
                .orElseThrow(() -> FoodCoopProblem.UNKNOWN_CAISSE
                        .refuse()
                        .with("caisse", caisse)
                        .with("day", day)
                        .with("known", String.join(", ", rules.caisses()))
                        .at(FieldError.inBody("caisse")));
    }

    /** The rules of a caisse today. */
    public CaisseRules rules(String caisse) {
        return rules(caisse, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
