package org.solidarites.foodcoop.ledger.core;

import java.time.Instant;
import org.solidarites.chassis.money.Euros;

/**
 * The newest entry of an account.
 *
 * @param number counts the entries of the account, from 1; 0 where there is none yet
 * @param balance euros after it
 * @param postedAt never before that of the entry before it
 */
public record Head(long number, Euros balance, Instant postedAt) {

    /** Of an account that nothing was posted on. */
    public static final Head NONE = new Head(0, Euros.ZERO, Instant.EPOCH);
}
