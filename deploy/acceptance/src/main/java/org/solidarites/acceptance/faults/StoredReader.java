package org.solidarites.acceptance.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;

/** Reads what the suite has kept: rows of its databases, topics of Kafka, and what the API tells of both. */
final class StoredReader {

    private static final List<String> SERVICES = List.of("guichet", "aid", "food_coop", "longevity");

    private final Door door;
    private final Databases databases;
    private final City city;
    private final DeadLetterTopics deadLetters;
    private final Map<String, Long> parkedBefore;

    StoredReader(Door door, LocalConfig stack, City city) {
        this.door = door;
        this.databases = new Databases(stack.ports().of(PartName.POSTGRES));
        this.city = city;
        this.deadLetters = new DeadLetterTopics(stack);
        this.parkedBefore = deadLetters.sizes();
    }

    Stored read(List<Operation> shown) {
        return new Stored(
                referrals(),
                dossiers(),
                commitments(),
                accounts(),
                purchases(),
                ledger(),
                appointments(),
                registrations(),
                reminded(),
                placesLeft(),
                told(),
                heard(),
                parked(),
                shown(shown));
    }

    private List<Stored.Referral> referrals() {
        return since(
                "guichet",
                "SELECT id, state, dossier_id, outcome FROM referral WHERE sent_at >= ?",
                row -> new Stored.Referral(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    private List<Stored.Dossier> dossiers() {
        return since(
                "aid",
                "SELECT id, state, referral_id, household_ref, coalesce(amount_cents, 0) FROM dossier WHERE opened_at >= ?",
                row -> new Stored.Dossier(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
    }

    private Map<String, Integer> commitments() {
        return counts(since(
                "aid",
                "SELECT dossier_id FROM envelope_entry WHERE kind = 'COMMITTED' AND recorded_at >= ?",
                row -> row.getString(1)));
    }

    private Map<String, Integer> reminded() {
        return counts(since(
                "guichet",
                "SELECT aggregate_id FROM outbox_event WHERE type LIKE '%.reminder-due.v1' AND \"timestamp\" >= ?",
                row -> row.getString(1)));
    }

    private static Map<String, Integer> counts(List<String> ids) {
        Map<String, Integer> counts = new TreeMap<>();
        ids.forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    private List<Stored.Account> accounts() {
        return since(
                "food_coop",
                """
                SELECT c.id, c.household_ref, coalesce(sum(e.cents), 0),
                       count(*) FILTER (WHERE t.kind = 'FOOD_AID_GRANTED')
                  FROM caisse_account c
                  LEFT JOIN ledger_account a ON a.code = 'caisse:' || c.id
                  LEFT JOIN ledger_entry e ON e.account_id = a.id
                  LEFT JOIN ledger_transaction t ON t.id = e.transaction_id
                 WHERE c.opened_at >= ? GROUP BY c.id, c.household_ref""",
                row -> new Stored.Account(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)));
    }

    private List<Stored.Purchase> purchases() {
        return since(
                "food_coop",
                """
                SELECT p.id, p.account_id, p.cents,
                       (SELECT count(*) FROM ledger_transaction t
                         WHERE t.reference = 'purchase:' || p.id AND t.kind = 'PURCHASE_MADE')
                  FROM purchase p WHERE p.made_at >= ?""",
                row -> new Stored.Purchase(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)));
    }

    /** By the database, and by the service that computes its chain of hashes anew. */
    private Stored.Ledger ledger() {
        Answer proof = door.post("/v1/food-coop/ledger/checks", Request.FINANCE.apply(door), null);
        @Nullable
        String fault = proof.status() != 200
                ? "the check answered " + proof.status()
                : proof.json().path("fault").isNull() ? null : proof.body();
        return since("food_coop", """
                SELECT (SELECT coalesce(sum(cents), 0) FROM ledger_entry),
                       (SELECT count(*) FROM (SELECT transaction_id FROM ledger_entry
                         GROUP BY transaction_id HAVING sum(cents) <> 0) unbalanced),
                       (SELECT count(*) FROM ledger_unsealed)""", row -> new Stored.Ledger(row.getLong(1), row.getInt(2), row.getInt(3), fault))
                .getFirst();
    }

    private List<Stored.Appointment> appointments() {
        return since(
                "guichet",
                "SELECT id, agent, starts_at, status FROM appointment WHERE booked_at >= ?",
                row -> new Stored.Appointment(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)));
    }

    private List<Stored.Registration> registrations() {
        return since(
                "longevity",
                "SELECT id, activity_id, state FROM registration WHERE registered_at >= ?",
                row -> new Stored.Registration(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** As everybody reads it, from what the gateway keeps. */
    private Map<String, Integer> placesLeft() {
        Map<String, Integer> left = new TreeMap<>();
        for (String activity : city.activities()) {
            Answer shown = door.get("/v1/activities/" + activity, null);
            left.put(
                    activity,
                    shown.status() == 200 ? shown.json().path("placesLeft").asInt(-1) : -1);
        }
        return left;
    }

    private Set<String> told() {
        return SERVICES.stream()
                .flatMap(service -> since(service, "SELECT id FROM outbox_event", row -> row.getString(1)).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> heard() {
        return new HashSet<>(since("gateway", "SELECT event_id FROM city_event", row -> row.getString(1)));
    }

    /** Since the run began: what was put aside before is none of ours. */
    private Map<String, Long> parked() {
        Map<String, Long> now = new TreeMap<>(deadLetters.sizes());
        parkedBefore.forEach((topic, before) -> now.merge(topic, -before, Long::sum));
        return now;
    }

    /** For each thing that was acknowledged, what its own address answers to the one who made it. */
    private Map<String, String> shown(List<Operation> acknowledged) {
        Map<String, String> shown = new TreeMap<>();
        for (Operation one : acknowledged) {
            one.ids().stream()
                    .flatMap(id -> address(one.kind()).map(address -> address + UUID.fromString(id)))
                    .forEach(path -> shown.put(
                            path.substring(path.lastIndexOf('/') + 1),
                            String.valueOf(door.get(path, one.request().tokenFrom(door))
                                    .status())));
        }
        return shown;
    }

    private static Stream<String> address(Kind kind) {
        return switch (kind) {
            case REFER -> Stream.of("/v1/referrals/");
            case OPEN -> Stream.of("/v1/aid/dossiers/");
            case BOOK -> Stream.of("/v1/appointments/");
            case REGISTER -> Stream.of("/v1/registrations/");
            case BUY -> Stream.of("/v1/caisse/purchases/");
            default -> Stream.empty();
        };
    }

    private <T> List<T> since(String database, String query, Databases.Row<T> row) {
        return databases.rows(database, query, city.since(), row);
    }
}
