package org.solidarites.longevity.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/**
 * Who registered a person.
 *
 * @param subject of the token
 * @param organization alias of the partner association, or null
 * @param mandate the link by which a carer acts, or null
 */
@Embeddable
record Registrant(
        @Enumerated(EnumType.STRING) @Column(name = "registrant_kind")
        RegistrantKind kind,

        @Column(name = "registrant_subject") String subject,
        @Column(name = "registrant_organization") @Nullable String organization,
        @Column(name = "mandate_id") @Nullable UUID mandate) {

    /**
     * The caller as registrant.
     *
     * @throws Refusal {@code FORBIDDEN} for a partner who acts for no association
     */
    static Registrant of(Caller caller) {
        RegistrantKind kind = RegistrantKind.of(caller);
        if (kind == RegistrantKind.PARTNER && caller.organization() == null) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return new Registrant(
                kind, caller.subject(), kind == RegistrantKind.PARTNER ? caller.organization() : null, null);
    }

    /** A carer, who acts by that link. */
    static Registrant carer(Caller caller, UUID mandate) {
        return new Registrant(RegistrantKind.CARER, caller.subject(), null, mandate);
    }

    /**
     * Whether that caller registered the person, or somebody of the same association. For a carer the link decides, which
     * may have ended.
     */
    boolean is(Caller caller) {
        return kind == RegistrantKind.PARTNER
                ? kind == RegistrantKind.of(caller) && caller.actsFor(organization)
                : kind != RegistrantKind.CARER && subject.equals(caller.subject());
    }

    /** Whether it is the caller herself whom it is about. */
    boolean isOwn(Caller caller) {
        return kind == RegistrantKind.SELF && subject.equals(caller.subject());
    }

    /** Whether somebody else than the person herself registers her. */
    boolean isSomebodyElse() {
        return kind != RegistrantKind.SELF;
    }

    /** Whether the person's consent must be told: a carer has it in the link. */
    boolean needsConsent() {
        return kind == RegistrantKind.AGENT || kind == RegistrantKind.PARTNER;
    }
}
