package org.solidarites.acceptance.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the suite has kept, of what was made since the run began.
 *
 * @param entries how often each dossier is committed in the envelope of its aid
 * @param reminded how often people were reminded of each appointment
 * @param placesLeft of each activity, as the public door tells it
 * @param told ids of all events that the services have written
 * @param heard ids of all events in the log of the gateway
 * @param parked how many events each dead-letter topic holds
 * @param shown what the API answers for each thing that was acknowledged: a status, or a state
 */
record Stored(
        List<Referral> referrals,
        List<Dossier> dossiers,
        Map<String, Integer> entries,
        List<Account> accounts,
        List<Purchase> purchases,
        Ledger ledger,
        List<Appointment> appointments,
        List<Registration> registrations,
        Map<String, Integer> reminded,
        Map<String, Integer> placesLeft,
        Set<String> told,
        Set<String> heard,
        Map<String, Long> parked,
        Map<String, String> shown) {

    record Referral(
            String id,
            String state,
            @Nullable String dossier,
            @Nullable String outcome) {}

    record Dossier(String id, String state, @Nullable String referral, String household, long cents) {}

    /**
     * An account of the caisse.
     *
     * @param credited how often the ledger has put a food aid into it
     */
    record Account(String id, String household, long balance, int credited) {}

    /**
     * A purchase.
     *
     * @param postings how often the ledger has moved its price
     */
    record Purchase(String id, String account, long cents, int postings) {}

    /**
     * The ledger as a whole.
     *
     * @param total of all entries, in cents
     * @param unbalanced transactions whose entries do not sum to zero
     * @param unsealed transactions that have no place in the chain yet
     * @param fault what is wrong with the chain of hashes, as the service found it
     */
    record Ledger(
            long total,
            int unbalanced,
            int unsealed,
            @Nullable String fault) {}

    record Appointment(String id, String agent, Instant startsAt, String status) {}

    record Registration(String id, String activity, String state) {}
}
