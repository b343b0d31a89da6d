package org.solidarites.guichet.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * Who sent the person.
 *
 * @param subject the token's {@code sub}
 * @param organization alias of the partner association, null when an agent sent her
 */
@Embeddable
record Sender(
        @Column(name = "sender_subject") String subject,

        @Column(name = "sender_organization") @Nullable String organization) {

    static Sender of(Caller caller) {
        return new Sender(caller.subject(), caller.has(Role.PARTNER) ? caller.organization() : null);
    }

    /** For a partner the association counts, whichever of its clients calls; for an agent the agent. */
    boolean includes(Caller caller) {
        return organization == null
                ? caller.has(Role.AGENT) && caller.subject().equals(subject)
                : caller.has(Role.PARTNER) && caller.actsFor(organization);
    }

    /**
     * Makes sure that the person leaves the association that sends her.
     *
     * @throws Refusal {@code REFERRAL_TO_ONESELF}
     */
    void requireOther(Receiver receiver, String place) {
        if (organization != null && organization.equals(receiver.organization())) {
            throw GuichetProblem.REFERRAL_TO_ONESELF.refuse().at(FieldError.inBody(place));
        }
    }
}
