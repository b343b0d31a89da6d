package org.solidarites.foodcoop.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.foodcoop.ledger.core.ChainCheck;
import org.solidarites.foodcoop.ledger.core.SealedTransaction;
import org.solidarites.foodcoop.ledger.store.SealRows;

/** Tells the end of the chain, and checks the chain from its beginning. */
@ApplicationScoped
public class Proofs {

    private static final int BATCH = 5000;

    private final LedgerRepository repository;
    private final Sealer sealer;

    Proofs(LedgerRepository repository, Sealer sealer) {
        this.repository = repository;
        this.sealer = sealer;
    }

    /** The end of the chain as it is. */
    public LedgerProof end() {
        SealRows.End end = QuarkusTransaction.requiringNew().call(repository::endOfChain);
        return new LedgerProof(end.position(), end.hash(), end.sealedAt(), null);
    }

    /** The end of the chain once all that is written now has its place in it. */
    public LedgerProof sealedEnd() {
        sealer.seal();
        return end();
    }

    /** Checks every transaction of the chain; stops at the first that is not as it was written. */
    LedgerProof check() {
        ChainCheck check = new ChainCheck();
        List<SealedTransaction> batch = after(0);
        while (!batch.isEmpty()) {
            for (SealedTransaction transaction : batch) {
                Optional<ChainCheck.Fault> fault = check.next(transaction);
                if (fault.isPresent()) {
                    return new LedgerProof(check.position(), check.hash(), null, fault.get());
                }
            }
            batch = after(check.position());
        }
        return new LedgerProof(check.position(), check.hash(), null, null);
    }

    private List<SealedTransaction> after(long position) {
        return QuarkusTransaction.requiringNew().call(() -> repository.sealedAfter(position, BATCH));
    }

    List<SealedTransaction> page(long after, int rows) {
        return repository.sealedAfter(after, rows);
    }
}
