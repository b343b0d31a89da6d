package org.solidarites.foodcoop.ledger.core;

import java.util.UUID;

/**
 * An account of the ledger. It need not be opened: the first posting does.
 *
 * @param code unique: {@code grant:<id>:2027:paid}
 * @param kind what it stands for
 */
public record Account(String code, AccountKind kind) implements Comparable<Account> {

    /** The city's budget for calls for cooperation. */
    public static final Account CITY_COOPERATION = new Account("city:cooperation", AccountKind.CITY);

    /** The city's budget for facultative food aid. */
    public static final Account CITY_FOOD_AID = new Account("city:food-aid", AccountKind.CITY);

    public Account {
        if (code.isBlank() || code.length() > 120) {
            throw new IllegalArgumentException("the code of an account has 1 to 120 characters: " + code);
        }
        if (code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the code of an account is one line of text");
        }
    }

    /** What is left to award of one year of a call. */
    public static Account envelope(UUID call, int year) {
        return new Account("call:" + call + ":" + year + ":envelope", AccountKind.ENVELOPE);
    }

    /** What a grant still has to be paid for one year. */
    public static Account commitment(UUID grant, int year) {
        return new Account("grant:" + grant + ":" + year + ":commitment", AccountKind.COMMITMENT);
    }

    /** What a grant was paid for one year. */
    public static Account paid(UUID grant, int year) {
        return new Account("grant:" + grant + ":" + year + ":paid", AccountKind.PAID);
    }

    /** What a household has to spend. */
    public static Account household(UUID caisseAccount) {
        return new Account("caisse:" + caisseAccount, AccountKind.HOUSEHOLD);
    }

    @Override
    public int compareTo(Account other) {
        return code.compareTo(other.code);
    }
}
