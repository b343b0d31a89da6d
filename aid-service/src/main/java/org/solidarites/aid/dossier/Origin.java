package org.solidarites.aid.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Where a dossier comes from, and so whose it is.
 *
 * @param referralId the referral it was begun for, whose consent is recorded there
 * @param resident subject of the resident who made it for oneself
 * @param organization alias of the association that made it or referred the person
 * @param madeBy subject of who made it; null when an event did
 * @param consent of the person on whose behalf it was made
 */
@Embeddable
record Origin(
        @Nullable UUID referralId,
        @Nullable String resident,
        @Nullable String organization,
        @Nullable String madeBy,

        @Embedded
        @AttributeOverride(name = "given", column = @Column(name = "consent_given"))
        @AttributeOverride(name = "on", column = @Column(name = "consent_on"))
        @Nullable
        Consent consent) {

    /** A person was referred by that association, or by an agent where there is none. */
    static Origin referral(UUID referral, @Nullable String sender) {
        return new Origin(referral, null, sender, null, null);
    }

    /** A resident asks for oneself. */
    static Origin resident(Caller resident) {
        return new Origin(null, resident.subject(), null, resident.subject(), null);
    }

    /**
     * An agent or a partner asks on somebody's behalf.
     *
     * @throws Refusal {@code CONSENT_MISSING}, those of {@link Consent#requirePlausible}
     */
    static Origin onBehalf(Caller maker, @Nullable Consent consent, Clock clock) {
        if (consent == null || !consent.given()) {
            throw AidProblem.CONSENT_MISSING.refuse().at(FieldError.inBody("consent/given"));
        }
        consent.requirePlausible(LocalDate.now(clock));
        String association = maker.has(Role.PARTNER) ? maker.organization() : null;
        return new Origin(null, null, association, maker.subject(), consent);
    }

    /** The resident, those of the association, and the agent who made it. */
    boolean isOf(Caller caller) {
        return (caller.has(Role.RESIDENT) && caller.subject().equals(resident))
                || (caller.has(Role.PARTNER) && caller.actsFor(organization))
                || (caller.has(Role.AGENT) && caller.subject().equals(madeBy));
    }

    /** Neither a resident nor an association has to do with it. */
    boolean isOfServiceAlone() {
        return resident == null && organization == null;
    }

    /** Whether the same resident made both, or both are of one association, or one agent made both. */
    boolean hasKeeperOf(Origin other) {
        if (resident != null || organization != null) {
            return Objects.equals(resident, other.resident) && Objects.equals(organization, other.organization);
        }
        return other.isOfServiceAlone() && madeBy != null && madeBy.equals(other.madeBy);
    }

    @Nullable
    LocalDate consentOn() {
        return consent == null ? null : consent.on();
    }
}
