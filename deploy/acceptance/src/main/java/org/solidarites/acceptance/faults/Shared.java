package org.solidarites.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients count together. */
final class Shared {

    /** So many clients come to each slot. */
    private static final int RACERS = 3;

    final AtomicInteger people = new AtomicInteger();
    final List<String> accounts;
    private final AtomicInteger races = new AtomicInteger();
    private final Map<String, AtomicLong> prices = new ConcurrentHashMap<>();

    /** The accounts of the caisse that are bought from. */
    Shared(List<String> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    String nextSlot(List<String> slots) {
        return slots.get(races.getAndIncrement() / RACERS % slots.size());
    }

    long nextPrice(String account) {
        return prices.computeIfAbsent(account, none -> new AtomicLong()).incrementAndGet();
    }
}
