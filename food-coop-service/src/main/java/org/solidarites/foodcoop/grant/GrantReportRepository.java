package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class GrantReportRepository extends AggregateRepository<GrantReport> {

    /** The reports of a grant, oldest first. */
    List<GrantReport> of(UUID grant) {
        return list("grantId = ?1 order by id", grant);
    }

    /** The years of a grant whose report was accepted. */
    Set<Integer> acceptedYears(UUID grant) {
        return of(grant).stream()
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .map(GrantReport::year)
                .collect(Collectors.toSet());
    }
}
