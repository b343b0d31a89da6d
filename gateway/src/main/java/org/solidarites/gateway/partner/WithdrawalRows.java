package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.solidarites.chassis.city.CityTime;

/** What was taken back from partners, as it stands in the database. */
@ApplicationScoped
class WithdrawalRows {

    /** Longer than any token lives. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager database;
    private final Clock clock;

    WithdrawalRows(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A suspension.
     *
     * @param since day in the city's time
     */
    record Suspended(LocalDate since, String reason) {}

    /** Suspensions in force by the alias of the partner. */
    @Transactional
    public Map<String, Suspended> suspended() {
        List<Tuple> found = database.createNativeQuery(
                        "SELECT alias, suspended_at, suspended_why FROM partner WHERE suspended_at IS NOT NULL",
                        Tuple.class)
                .getResultList();
        return found.stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0, String.class),
                        row -> new Suspended(
                                LocalDate.ofInstant(row.get(1, Instant.class), CityTime.ZONE),
                                row.get(2, String.class))));
    }

    /** Clients of keys that ended not long ago: their tokens may still hold. */
    @Transactional
    public Set<String> endedClients() {
        List<String> found = database.createNativeQuery(
                        "SELECT client_id FROM partner_key WHERE ended_at > :since", String.class)
                .setParameter("since", clock.instant().minus(REMEMBERED))
                .getResultList();
        return Set.copyOf(found);
    }
}
