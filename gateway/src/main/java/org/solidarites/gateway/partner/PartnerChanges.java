package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;

/** The way of every change of a partner: recorded first, then refused at the door, then followed by Keycloak. */
@ApplicationScoped
class PartnerChanges {

    private final Partners partners;
    private final Withdrawals withdrawals;
    private final PartnerOrigins origins;
    private final Callers callers;

    PartnerChanges(Partners partners, Withdrawals withdrawals, PartnerOrigins origins, Callers callers) {
        this.partners = partners;
        this.withdrawals = withdrawals;
        this.origins = origins;
        this.callers = callers;
    }

    /**
     * Changes a partner that the caller may change. Whether Keycloak answers just now or not, what is taken back counts.
     *
     * @throws Refusal {@code PARTNER_NOT_FOUND}, and what the change refuses
     */
    void make(UUID id, Consumer<Partner> change) {
        make(callers.current(), id, change);
    }

    /** The same for a caller that is known otherwise. */
    void make(Caller caller, UUID id, Consumer<Partner> change) {
        partners.change(caller, id, change);
        withdrawals.look();
        origins.look();
        partners.settle(id);
    }
}
