package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.Refusal;

/**
 * Records what is to be, in a transaction of its own, before Keycloak is asked: so whatever happens then, what was begun
 * is known and can be taken up again.
 */
@ApplicationScoped
class Partners {

    private static final Logger LOG = Logger.getLogger(Partners.class);

    private final PartnerRepository partners;
    private final KeycloakPartners keycloak;
    private final Clock clock;

    Partners(PartnerRepository partners, KeycloakPartners keycloak, Clock clock) {
        this.partners = partners;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /** The registered partner with that id, held for a change; for a partner, only its own. */
    Partner heldFor(Caller caller, UUID id) {
        return partners.held(id)
                .filter(Partner::isRegistered)
                .filter(partner -> maySee(caller, partner))
                .orElseThrow(PartnerProblem.PARTNER_NOT_FOUND::refuse);
    }

    static boolean maySee(Caller caller, Partner partner) {
        return caller.has(Role.COORDINATOR) || caller.actsFor(partner.alias());
    }

    /**
     * Records what is to become a partner, or takes up what an earlier request has left.
     *
     * @throws Refusal {@code PARTNER_EXISTS}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public UUID record(NewPartner wanted) {
        Partner partner = partners.byAlias(wanted.alias()).orElseGet(() -> Partner.record(wanted, clock.instant()));
        partner.correct(wanted);
        return partners.keep(partner).id();
    }

    /**
     * Records that a key is to be made, or takes up one that waits.
     *
     * @throws Refusal {@code PARTNER_NOT_FOUND}, {@code TOO_MANY_KEYS}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void recordKey(Caller caller, UUID id) {
        Partner partner = heldFor(caller, id);
        partner.waitingKey(clock.instant());
        partners.keep(partner);
    }

    /** Changes a registered partner; what is taken back counts from the end of this transaction on. */
    @Transactional(TxType.REQUIRES_NEW)
    public void change(Caller caller, UUID id, Consumer<Partner> change) {
        Partner partner = heldFor(caller, id);
        change.accept(partner);
        partners.keep(partner);
    }

    /** Makes Keycloak follow, if it can just now; {@link PartnerSettling} comes back to it otherwise. */
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(UUID id) {
        Partner partner = partners.held(id).orElseThrow(PartnerProblem.PARTNER_NOT_FOUND::refuse);
        if (partner.isSettled()) {
            return;
        }
        try {
            keycloak.follow(partner);
        } catch (Refusal refused) {
            LOG.warnf(
                    "Keycloak does not follow partner %s yet: %s",
                    id, refused.kind().code());
            return;
        }
        partner.settle();
        partners.keep(partner);
    }
}
