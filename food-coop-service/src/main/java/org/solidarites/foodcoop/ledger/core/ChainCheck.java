package org.solidarites.foodcoop.ledger.core;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.SealedTransaction.SealedEntry;

/**
 * Proves of an export of the ledger that nothing in it was changed: takes the transactions in their order from the
 * first, and tells of the first that is not as it was written.
 */
public final class ChainCheck {

    private long position;
    private String hash = Chain.BEGIN;
    private final Map<String, Head> heads = new HashMap<>();

    private record Head(long number, Euros balance) {}

    /** What is wrong with a transaction. */
    public enum Fault {
        /** One is missing before it. */
        GAP,
        /** It, or one before it, is not what was sealed. */
        HASH,
        /** Its entries do not sum to zero. */
        UNBALANCED,
        /** A balance does not follow from the entry before it on the account. */
        BALANCE,
        /** An account is below zero that must not be. */
        OVERDRAWN
    }

    /** Takes the next transaction; nothing if it is as it was written. */
    public Optional<Fault> next(SealedTransaction transaction) {
        Optional<Fault> fault = fault(transaction);
        position = transaction.position();
        hash = transaction.hash();
        return fault;
    }

    private Optional<Fault> fault(SealedTransaction transaction) {
        if (transaction.position() != position + 1) {
            return Optional.of(Fault.GAP);
        }
        if (!Chain.hash(hash, transaction).equals(transaction.hash())) {
            return Optional.of(Fault.HASH);
        }
        BigDecimal sum = transaction.entries().stream()
                .map(entry -> entry.amount().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            return Optional.of(Fault.UNBALANCED);
        }
        return transaction.entries().stream()
                .map(this::fault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Fault> fault(SealedEntry entry) {
        Head before = heads.getOrDefault(entry.account(), new Head(0, Euros.ZERO));
        heads.put(entry.account(), new Head(entry.number(), entry.balance()));
        if (entry.number() != before.number() + 1
                || !before.balance().plus(entry.amount()).equals(entry.balance())) {
            return Optional.of(Fault.BALANCE);
        }
        return entry.guarded() && entry.balance().isNegative() ? Optional.of(Fault.OVERDRAWN) : Optional.empty();
    }

    /** Position of the last transaction that was taken; 0 before the first. */
    public long position() {
        return position;
    }

    /** Hash of the last transaction that was taken: the one to compare with what was published. */
    public String hash() {
        return hash;
    }
}
