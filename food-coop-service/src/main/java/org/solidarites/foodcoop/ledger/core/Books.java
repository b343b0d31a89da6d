package org.solidarites.foodcoop.ledger.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.solidarites.chassis.money.Euros;

/**
 * The accounts that some postings touch, while nobody else may write to them: decides on each posting in turn, and knows
 * what is to be written in the end.
 */
public final class Books {

    private final Map<Account, Head> heads;
    private final Map<String, Posting> byKey;
    private final List<WrittenPosting> written = new ArrayList<>();

    /**
     * Opens the books.
     *
     * @param heads the newest entries of the accounts; one that is missing has none
     * @param earlier postings that were written before under keys that will be used again
     */
    public Books(Map<Account, Head> heads, Map<String, Posting> earlier) {
        this.heads = new HashMap<>(heads);
        this.byKey = new HashMap<>(earlier);
    }

    /** Takes a posting in, wholly or not at all. */
    public Outcome post(Posting posting, Supplier<UUID> id, Instant now) {
        Posting before = byKey.get(posting.key());
        if (before != null) {
            return before.equals(posting) ? new Outcome.Repeated() : new Outcome.KeyReused();
        }
        for (Entry entry : posting.entries()) {
            if (entry.needsCover() && after(entry).isNegative()) {
                return new Outcome.Overdrawn(entry.account());
            }
        }
        WrittenPosting taken = new WrittenPosting(
                id.get(),
                posting,
                now,
                posting.entries().stream().map(entry -> write(entry, now)).toList());
        byKey.put(posting.key(), posting);
        written.add(taken);
        return new Outcome.Posted(taken.id());
    }

    private WrittenEntry write(Entry entry, Instant now) {
        Head before = head(entry.account());
        // Clocks of two computers may differ; the entries of an account never go back in time.
        Instant postedAt = now.isBefore(before.postedAt()) ? before.postedAt() : now;
        Head after = new Head(before.number() + 1, after(entry), postedAt);
        heads.put(entry.account(), after);
        return new WrittenEntry(entry.account(), after.number(), entry.amount(), after.balance(), postedAt);
    }

    private Euros after(Entry entry) {
        return head(entry.account()).balance().plus(entry.amount());
    }

    private Head head(Account account) {
        return heads.getOrDefault(account, Head.NONE);
    }

    /** What was taken in, in its order. */
    public List<WrittenPosting> written() {
        return List.copyOf(written);
    }

    /** Euros on an account after all that was taken in. */
    public Euros balance(Account account) {
        return head(account).balance();
    }
}
