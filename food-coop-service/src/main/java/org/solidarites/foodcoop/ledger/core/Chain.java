package org.solidarites.foodcoop.ledger.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.solidarites.foodcoop.ledger.core.SealedTransaction.SealedEntry;

/**
 * The chain of hashes over the transactions. A hash is the SHA-256 of a text in UTF-8, of which each line ends with a
 * line feed:
 *
 * <pre>
 * the hash before it in hexadecimal; 64 zeros before the first
 * position
 * id
 * kind
 * key
 * reference
 * occurredAt as in ISO 8601, in UTC
 * account TAB guarded TAB number TAB cents TAB balance in cents     (for each entry)
 * </pre>
 */
public final class Chain {

    /** Stands for the hash before the first. */
    public static final String BEGIN = "0".repeat(64);

    private Chain() {}

    /** The transaction with its hash, whatever hash it had. */
    public static SealedTransaction seal(String previous, SealedTransaction transaction) {
        return transaction.withHash(hash(previous, transaction));
    }

    static String hash(String previous, SealedTransaction transaction) {
        StringBuilder text = new StringBuilder(previous).append('\n');
        text.append(transaction.position()).append('\n');
        text.append(transaction.id()).append('\n');
        text.append(transaction.kind()).append('\n');
        text.append(transaction.key()).append('\n');
        text.append(transaction.reference()).append('\n');
        text.append(transaction.occurredAt()).append('\n');
        for (SealedEntry entry : transaction.entries()) {
            text.append(entry.account()).append('\t').append(entry.guarded()).append('\t');
            text.append(entry.number()).append('\t').append(entry.amount().cents());
            text.append('\t').append(entry.balance().cents()).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
