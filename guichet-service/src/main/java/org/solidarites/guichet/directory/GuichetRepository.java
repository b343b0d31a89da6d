package org.solidarites.guichet.directory;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GuichetRepository extends AggregateRepository<Guichet> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Desks by id, those of one quartier and state where they are given, after a row of the page before. */
    List<Guichet> page(@Nullable String quartier, @Nullable GuichetState state, Optional<Cursor> after, int rows) {
        return find(
                        "(:quartier is null or quartier = :quartier) and (:state is null or state = :state)"
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

    /** Lets one instance at a time enter the known desks, until its transaction ends. */
    void lockDirectory() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('guichet directory'))")
                .getSingleResult();
    }
}
