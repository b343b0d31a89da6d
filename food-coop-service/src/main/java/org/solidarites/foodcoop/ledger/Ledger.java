package org.solidarites.foodcoop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;

/** The only way for other features to move money and to know what is where. */
@ApplicationScoped
public class Ledger {

    private final LedgerRepository repository;
    private final Clock clock;

    Ledger(LedgerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Writes a posting with the caller's transaction, once for its key.
     *
     * @return false if it was written before
     * @throws Refusal {@code ACCOUNT_OVERDRAWN} if an account that must not go below zero would
     * @throws IllegalStateException if the key went with another posting: a fault of the program
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean post(Posting posting) {
        return switch (postAll(List.of(posting)).getFirst()) {
            case Outcome.Posted _ -> true;
            case Outcome.Repeated _ -> false;
            case Outcome.Overdrawn overdrawn ->
                throw FoodCoopProblem.ACCOUNT_OVERDRAWN
                        .refuse()
                        .with("account", overdrawn.account().code());
            case Outcome.KeyReused _ ->
                throw new IllegalStateException("the key " + posting.key() + " went with another posting");
        };
    }

    /**
     * Writes many postings with the caller's transaction, in their order, each that can be and each once for its key. A
     * few statements for all of them, so this is how many are written quickly. The accounts are held until the
     * transaction ends: who writes to the same ones waits.
     *
     * @return for each what became of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> postAll(List<Posting> postings) {
        return repository.post(postings, clock.instant());
    }

    /** The balance of an account; zero for one that nothing was posted on. */
    public Euros balance(Account account) {
        return balances(List.of(account)).of(account);
    }

    /** The balance that an account had at a moment. */
    public Euros balance(Account account, Instant at) {
        return repository.balance(account.code(), at).orElse(Euros.ZERO);
    }

    /** The balance of each of these accounts, in one query. */
    public Balances balances(Collection<Account> accounts) {
        return repository.balances(accounts);
    }

    /**
     * What can still be there of the money that came about one thing, such as {@code dossier:<id>}: no more than the
     * account's lowest balance since it came, as what was below that was spent, whatever came from elsewhere later.
     */
    public Euros left(Account account, String reference) {
        return repository.left(account.code(), reference);
    }

    /** The same of all things whose reference begins so, such as {@code dossier:}, taken together. */
    public Euros leftOfAll(Account account, String beginning) {
        return repository.left(account.code(), beginning + "%");
    }

    /** What came about one thing, such as {@code dossier:<id>}, less what went back. */
    public Euros sum(Account account, String reference) {
        return repository.sum(account.code(), reference);
    }

    /** Entries of an account, newest first, before the last one seen. */
    public List<LedgerLine> lines(Account account, Optional<Cursor> before, int rows) {
        return repository.lines(
                account, before.map(last -> last.part(0, Long::valueOf)).orElse(Long.MAX_VALUE), rows);
    }

    /** The place of an entry in such a list. */
    public static Cursor place(LedgerLine line) {
        return Cursor.of(Long.toString(line.number()), line.transactionId().toString());
    }
}
