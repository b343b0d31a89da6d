package org.solidarites.foodcoop.ledger.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * A transaction of the ledger in its place in the chain.
 *
 * @param position from 1, without gaps
 * @param key posted once
 * @param entries in the order of the accounts' codes
 * @param hash SHA-256 in hexadecimal of the hash before it and of all that stands here, see {@link Chain}
 */
@Schema(name = "LedgerTransaction")
public record SealedTransaction(
        long position,
        UUID id,
        @Schema(examples = "INSTALMENT_PAID") String kind,
        String key,
        String reference,
        Instant occurredAt,
        List<SealedEntry> entries,

        @Schema(examples = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef")
        String hash) {

    /**
     * An entry as it stands in the chain.
     *
     * @param account code of the account
     * @param guarded whether the account must not go below zero
     * @param number counts the entries of the account, from 1
     * @param amount euros: positive into the account, negative out of it
     * @param balance euros on the account after it
     */
    @Schema(name = "LedgerEntry")
    public record SealedEntry(String account, boolean guarded, long number, Euros amount, Euros balance) {}

    /** The same with its hash. */
    SealedTransaction withHash(String value) {
        return new SealedTransaction(position, id, kind, key, reference, occurredAt, entries, value);
    }
}
