package org.solidarites.foodcoop.ledger.core;

import java.time.Instant;
import org.solidarites.chassis.money.Euros;

/**
 * An entry in its place on its account.
 *
 * @param number counts the entries of the account, from 1
 * @param amount euros: positive into the account, negative out of it
 * @param balance euros on the account after it
 */
public record WrittenEntry(Account account, long number, Euros amount, Euros balance, Instant postedAt) {}
