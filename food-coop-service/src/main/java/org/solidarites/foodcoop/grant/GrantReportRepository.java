package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class GrantReportRepository extends AggregateRepository<GrantReport> {

    /** The reports of a grant, oldest first. */
    List<GrantReport> of(UUID grant) {
        return list("grantId = ?1 order by id", grant);
    }

    /** The years of a grant whose report was accepted. */
    Set<Integer> acceptedYears(UUID grant) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select content.year from GrantReport where grantId = :grant and state = :accepted",
                        Integer.class)
                .setParameter("grant", grant)
                .setParameter("accepted", ReportState.ACCEPTED)
                .getResultList());
    }

    /** Whether a report on a year waits for its answer or stands. */
    boolean hasOn(UUID grant, int year) {
        return count("grantId = ?1 and content.year = ?2 and state <> ?3", grant, year, ReportState.RETURNED) > 0;
    }
}
