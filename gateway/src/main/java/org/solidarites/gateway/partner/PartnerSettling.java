package org.solidarites.gateway.partner;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Comes back to partners whose last change Keycloak has not followed, until it has. */
@ApplicationScoped
class PartnerSettling {

    private final PartnerRepository repository;
    private final Partners partners;

    PartnerSettling(PartnerRepository repository, Partners partners) {
        this.repository = repository;
        this.partners = partners;
    }

    @Scheduled(every = "{solidarites.partners.settle-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void takeUp() {
        for (UUID id : repository.unsettled()) {
            partners.settle(id);
        }
    }
}
