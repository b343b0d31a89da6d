package org.solidarites.guichet.directory;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GuichetRepository extends AggregateRepository<Guichet> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Clock clock;

    GuichetRepository(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes a place with its line of the history and its place in the change feed; one that did not change is left
     * alone. The counter of the feed is taken before the row, by everybody, so nobody waits in a circle.
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

    /** The places that changed after a position of the feed, in its order. */
    List<Guichet> changedAfter(long position, int rows) {
        return find("feedPosition > ?1 order by feedPosition", position)
                .range(0, rows - 1)
                .list();
    }

    /** Desks by id, those of one quartier and state where they are given, after a row of the page before. */
    List<Guichet> page(@Nullable String quartier, @Nullable GuichetState state, Optional<Cursor> after, int rows) {
        return find(
                        "(:quartier is null or details.quartier = :quartier) and (:state is null or details.state = :state)"
                                + " and id > :after order by id",
                        Parameters.with("quartier", quartier)
                                .and("state", state)
                                .and("after", after.map(Cursor::id).orElse(BEFORE_ALL)))
                .range(0, rows - 1)
                .list();
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
