package org.solidarites.foodcoop.ledger.core;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.solidarites.chassis.money.Euros;

/**
 * What is written together or not at all: entries on at least two accounts that sum to zero, one for each account.
 *
 * @param kind why money moves
 * @param key posts once, however often it is sent: 1 to 150 characters
 * @param reference what it is about: {@code grant:<id>}; 1 to 150 characters
 * @param entries in the order of the accounts' codes, so that all writers lock accounts in the same order
 */
public record Posting(PostingKind kind, String key, String reference, List<Entry> entries) {

    private static final int LONGEST = 150;

    public Posting {
        entries = entries.stream()
                .sorted((a, b) -> a.account().compareTo(b.account()))
                .toList();
        requireText("key", key);
        requireText("reference", reference);
        requireEachAccountOnce(entries);
        requireZero(entries);
    }

    /** Adds up moves to one entry for each account; an account that gives as much as it gets has none. */
    public static Posting ofMoves(PostingKind kind, String key, String reference, List<Move> moves) {
        Map<Account, Euros> net = new TreeMap<>();
        for (Move move : moves) {
            net.merge(move.from(), Euros.ZERO.minus(move.amount()), Euros::plus);
            net.merge(move.to(), move.amount(), Euros::plus);
        }
        List<Entry> entries = net.entrySet().stream()
                .filter(account -> account.getValue().cents() != 0)
                .map(account -> new Entry(account.getKey(), account.getValue()))
                .toList();
        return new Posting(kind, key, reference, entries);
    }

    /** The accounts that this writes to. */
    public Stream<Account> accounts() {
        return entries.stream().map(Entry::account);
    }

    private static void requireText(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("the " + name + " of a posting has 1 to 150 characters: " + text);
        }
        // The chain of hashes is over lines of text.
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the " + name + " of a posting is one line of text");
        }
    }

    private static void requireEachAccountOnce(List<Entry> entries) {
        Set<Account> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.account())) {
                throw new IllegalArgumentException(
                        "two entries on " + entry.account().code());
            }
        }
        if (seen.size() < 2) {
            throw new IllegalArgumentException("a posting has entries on two accounts at least");
        }
    }

    private static void requireZero(List<Entry> entries) {
        // Decimals have no end, so no overflow can bring a sum back to zero.
        BigDecimal sum =
                entries.stream().map(entry -> entry.amount().toDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            throw new IllegalArgumentException("a posting sums to zero, this one to " + sum.toPlainString());
        }
    }
}
