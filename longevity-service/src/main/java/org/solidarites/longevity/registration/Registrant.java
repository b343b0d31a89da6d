package org.solidarites.longevity.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/**
 * Who registered a person.
 *
 * @param subject of the token
 * @param organization alias of the partner association, or null
 */
@Embeddable
record Registrant(
        @Enumerated(EnumType.STRING) @Column(name = "registrant_kind")
        RegistrantKind kind,

        @Column(name = "registrant_subject") String subject,
        @Column(name = "registrant_organization") @Nullable String organization) {

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
        return new Registrant(kind, caller.subject(), kind == RegistrantKind.PARTNER ? caller.organization() : null);
    }

    /** Whether that caller registered the person, or somebody of the same association. */
    boolean is(Caller caller) {
        return kind == RegistrantKind.PARTNER
                ? kind == RegistrantKind.of(caller) && caller.actsFor(organization)
                : subject.equals(caller.subject());
    }

    /** Whether somebody else than the person herself registers her. */
    boolean isSomebodyElse() {
        return kind != RegistrantKind.SELF;
    }
}
