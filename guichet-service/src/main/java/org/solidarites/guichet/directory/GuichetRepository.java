package org.solidarites.guichet.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GuichetRepository extends AggregateRepository<Guichet> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Clock clock;
    private final StatelessSession committed;

    GuichetRepository(Clock clock, StatelessSession committed) {
        this.clock = clock;
        this.committed = committed;
    }

    /**
     * Writes a place with its line of the history and its place in the change feed; one that did not change is left
     * alone. The counter of the feed is held until the transaction ends, so a transaction that changes several places
     * takes it before it holds any of them.
     */
    @Override
    public Guichet keep(Guichet guichet) {
        if (!guichet.isChanged()) {
            return guichet;
        }
        guichet.takePosition(nextPosition(), clock.instant());
        super.keep(guichet);
        getEntityManager().persist(guichet.historyLine());
        return guichet;
    }

    private long nextPosition() {
        return (Long) getEntityManager()
                .createNativeQuery("UPDATE guichet_feed SET last = last + 1 RETURNING last", Long.class)
                .setFlushMode(FlushModeType.COMMIT) // the changed row itself is written after this
                .getSingleResult();
    }

    /** The changes of one entry, newest first. */
    List<GuichetChange> history(UUID guichet, Optional<Cursor> before, int rows) {
        return getEntityManager()
                .createQuery(
                        "from GuichetChange where guichetId = :guichet and id < :before order by id desc",
                        GuichetChange.class)
                .setParameter("guichet", guichet)
                .setParameter("before", before.map(Cursor::id).orElse(AFTER_ALL))
                .setMaxResults(rows)
                .getResultList();
    }

    /**
     * The places that changed after a position of the feed, in its order, as they are committed: not as the caller's own
     * transaction would make them, which may yet fail.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    List<Guichet> changedAfter(long position, int rows) {
        return committed
                .createSelectionQuery(
                        "from Guichet where feedPosition > :position order by feedPosition", Guichet.class)
                .setParameter("position", position)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Code and state alone: the whole entry is long, and read as JSON. */
    Optional<Desk> desk(UUID id) {
        return find("select g.code, g.details.state from Guichet g where g.id = ?1", id)
                .project(Desk.class)
                .firstResultOptional();
    }

    Optional<Desk> desk(String code) {
        return find("select g.code, g.details.state from Guichet g where g.code = ?1", code)
                .project(Desk.class)
                .firstResultOptional();
    }

    Map<String, List<ClosedDays>> closures(Set<String> codes, LocalDate from, LocalDate to) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT code, "from" AS first, "to" AS last FROM guichet,
                            jsonb_to_recordset(opening_exceptions) AS exception("from" date, "to" date, hours text)
                        WHERE code IN (:codes) AND hours IS NULL AND "from" <= :to AND "to" >= :from
                        ORDER BY code, first""", Tuple.class)
                .setParameter("codes", codes)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(groupingBy(
                        row -> row.get("code", String.class),
                        mapping(
                                row -> new ClosedDays(
                                        row.get("first", LocalDate.class), row.get("last", LocalDate.class)),
                                toList())));
    }

    Optional<Guichet> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The place that another service keeps under this id. */
    Optional<Guichet> ofManager(String managedBy, UUID managedId) {
        return find("managedBy = ?1 and managedId = ?2", managedBy, managedId).firstResultOptional();
    }

    /** Lets one instance at a time enter the known desks, until its transaction ends. */
    void lockDirectory() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('guichet directory'))")
                .getSingleResult();
    }
}
