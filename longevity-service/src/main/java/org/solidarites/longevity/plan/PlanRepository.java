package org.solidarites.longevity.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PublishedPlan, Integer> {

    Optional<PublishedPlan> latest() {
        return find("order by version desc").firstResultOptional();
    }

    /** Lets one transaction at a time publish, so that versions follow each other. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('age-friendly plan'))")
                .getSingleResult();
    }
}
