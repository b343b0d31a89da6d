package org.solidarites.gateway.webhook;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class WebhookRepository extends AggregateRepository<Webhook> {

    /** Those that somebody may see, newest first. */
    List<Webhook> of(Caller caller, Optional<Cursor> before, int rows) {
        if (caller.hasAny(Role.COORDINATOR, Role.ADMIN)) {
            return newest(before, rows);
        }
        return caller.organization() == null
                ? List.of()
                : newest(
                        "organization = :organization",
                        Parameters.with("organization", caller.organization()),
                        before,
                        rows);
    }

    /** How many an organization has; while the transaction lasts nobody else counts them. */
    long countHeld(String organization) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:organization, 0))")
                .setParameter("organization", "webhooks of " + organization)
                .getSingleResult();
        return count("organization", organization);
    }
}
