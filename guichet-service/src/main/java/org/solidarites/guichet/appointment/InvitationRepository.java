package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.id.Secret;

@ApplicationScoped
class InvitationRepository extends AggregateRepository<Invitation> {

    Optional<Invitation> of(Secret secret) {
        return find("secretHash", secret.hash()).firstResultOptional();
    }

    /** The same, for one transaction at a time: it can be used once. */
    Optional<Invitation> ofOnce(Secret secret) {
        return find("secretHash", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
