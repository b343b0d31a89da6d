package org.solidarites.foodcoop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
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
        UUID transaction = Ids.next();
        if (!repository.claim(transaction, posting, clock.instant())) {
            requireSame(posting);
            return false;
        }
        posting.entries().forEach(entry -> repository.open(entry.account()));
        requireCover(posting);
        posting.entries().forEach(entry -> repository.write(transaction, entry));
        return true;
    }

    private void requireSame(Posting posting) {
        if (!repository.isWritten(posting)) {
            throw new IllegalStateException("the key " + posting.key() + " went with another posting");
        }
    }

    /** The accounts are held until the transaction ends, so that nobody else takes what was just counted. */
    private void requireCover(Posting posting) {
        List<Account> guarded = posting.guarded();
        repository.hold(guarded);
        posting.overdrawn(repository.balances(guarded)).ifPresent(account -> {
            throw FoodCoopProblem.ACCOUNT_OVERDRAWN.refuse().with("account", account.code());
        });
    }

    /** The balance of an account; zero for one that nothing was posted on. */
    public Euros balance(Account account) {
        return balances(List.of(account)).of(account);
    }

    /** The balance of each of these accounts, in one query. */
    public Balances balances(Collection<Account> accounts) {
        return repository.balances(accounts);
    }

    /** Entries of an account, newest first, before the last one seen. */
    public List<LedgerLine> lines(Account account, Optional<Cursor> before, int rows) {
        return repository.lines(account, before, rows);
    }
}
