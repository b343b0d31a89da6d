package org.solidarites.longevity.space;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class SeniorSpaceRepository extends AggregateRepository<SeniorSpace> {

    /** Spaces by id, those of one quartier and state where they are given, after a row of the page before. */
    List<SeniorSpace> page(
            @Nullable String quartier, @Nullable SeniorSpaceState state, Optional<Cursor> after, int rows) {
        return oldest(
                "(:quartier is null or quartier = :quartier) and (:state is null or state = :state)",
                Parameters.with("quartier", quartier).and("state", state),
                after,
                rows);
    }

    Optional<SeniorSpace> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<UUID> hostedBy(Collection<String> guichets) {
        return guichets.isEmpty()
                ? List.of()
                : find("hostGuichet in ?1", guichets).stream()
                        .map(SeniorSpace::id)
                        .toList();
    }

    /** Quartiers that have an open space, each with the day or month of the first; in order. */
    List<Object[]> firstOpenings() {
        return getEntityManager()
                .createQuery(
                        "select quartier, min(openedOn) from SeniorSpace where state = :open group by quartier"
                                + " order by min(openedOn), quartier",
                        Object[].class)
                .setParameter("open", SeniorSpaceState.OPEN)
                .getResultList();
    }

    /** Quartiers where a space is planned, each with what is announced. */
    List<Object[]> announcements() {
        return getEntityManager()
                .createQuery(
                        "select quartier, min(announcedFor) from SeniorSpace where state = :planned group by quartier"
                                + " order by quartier",
                        Object[].class)
                .setParameter("planned", SeniorSpaceState.PLANNED)
                .getResultList();
    }

    /** Lets one transaction at a time enter spaces, so that no code is taken between the look and the entry. */
    void lockEntries() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('senior spaces'))")
                .getSingleResult();
    }
}
