package org.solidarites.foodcoop.ledger;

import java.time.Instant;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/**
 * An entry of an account with the transaction it belongs to.
 *
 * @param amount euros: positive into the account, negative out of it
 * @param reference what it is about
 */
public record LedgerLine(
        UUID id, UUID transactionId, PostingKind kind, Instant occurredAt, Euros amount, String reference) {}
