package org.solidarites.aid.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class RegulationRepository extends AggregateRepository<RegulationVersion> {

    private static final Set<String> NONE = Set.of("");

    Optional<RegulationVersion> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The same, held for a change until the transaction ends. */
    Optional<RegulationVersion> heldOfCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<RegulationVersion> drafts() {
        return list("state = ?1 order by validFrom, code", RegulationState.DRAFT);
    }

    /** The published version that begins on that day. */
    Optional<RegulationVersion> publishedFrom(LocalDate day) {
        return find("state = ?1 and validFrom = ?2", RegulationState.PUBLISHED, day)
                .firstResultOptional();
    }

    /** The published versions but those. */
    List<RegulationVersion> publishedBeyond(Set<String> codes) {
        return list(
                "state = ?1 and code not in ?2 order by validFrom",
                RegulationState.PUBLISHED,
                codes.isEmpty() ? NONE : codes);
    }

    /** Lets one publication at a time look which days are taken, until its transaction ends. */
    void lockPublication() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('regulation publication'))")
                .getSingleResult();
    }
}
