package org.solidarites.foodcoop.ledger.core;

import java.time.YearMonth;
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

    /** What was paid of a grant for one year and claimed back. */
    public static Account reclaimed(UUID grant, int year) {
        return new Account("grant:" + grant + ":" + year + ":reclaimed", AccountKind.RECLAIMED);
    }

    /** What a household has to spend. */
    public static Account household(UUID caisseAccount) {
        return new Account("caisse:" + caisseAccount, AccountKind.HOUSEHOLD);
    }

    /** Contributions of households to a caisse, as they come in. */
    public static Account contributions(String caisse) {
        return new Account("outside:" + caisse + ":contributions", AccountKind.OUTSIDE);
    }

    /** What others give to a caisse: the city, foundations. */
    public static Account funders(String caisse) {
        return new Account("outside:" + caisse + ":funders", AccountKind.OUTSIDE);
    }

    /** The solidarity pool of a caisse. */
    public static Account pool(String caisse) {
        return new Account("pool:" + caisse, AccountKind.POOL);
    }

    /** What is set aside for the allocations of a closing. */
    public static Account closing(UUID closing) {
        return new Account("closing:" + closing, AccountKind.CLOSING);
    }

    /** What a seller is owed. */
    public static Account seller(UUID seller) {
        return new Account("seller:" + seller, AccountKind.SELLER);
    }

    /** What the sellers of a caisse were paid. */
    public static Account settled(String caisse) {
        return new Account("settled:" + caisse, AccountKind.SETTLED);
    }

    /** Purchase rights that an épicerie gives. */
    public static Account groceryRights(String grocery) {
        return new Account("outside:" + grocery + ":rights", AccountKind.OUTSIDE);
    }

    /** What is left of a household's purchase right of a month. */
    public static Account groceryRight(UUID access, YearMonth month) {
        return new Account("grocery-right:" + access + ":" + month, AccountKind.GROCERY_RIGHT);
    }

    /** What households paid at an épicerie. */
    public static Account grocerySold(String grocery) {
        return new Account("grocery:" + grocery + ":sold", AccountKind.GROCERY_SOLD);
    }

    @Override
    public int compareTo(Account other) {
        return code.compareTo(other.code);
    }
}
