package org.solidarites.foodcoop.ledger;

import java.time.Instant;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/**
 * An entry of an account with the transaction it belongs to.
 *
 * @param number counts the entries of the account, from 1
 * @param amount euros: positive into the account, negative out of it
 * @param balance euros on the account after it
 * @param reference what it is about
 */
public record LedgerLine(
        long number,
        UUID transactionId,
        PostingKind kind,
        Instant occurredAt,
        Euros amount,
        Euros balance,
        String reference) {}
