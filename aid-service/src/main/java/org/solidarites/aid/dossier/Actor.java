package org.solidarites.aid.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/**
 * Who takes a step, and for whom.
 *
 * @param side whose step it is
 * @param subject opaque id of the person in the token; null where no person acts
 */
@Embeddable
record Actor(
        @Enumerated(EnumType.STRING) @Column(name = "side") Side side,
        @Column(name = "taken_by") @Nullable String subject) {

    /** The city itself: its clock, or an event. */
    static final Actor SYSTEM = new Actor(Side.SYSTEM, null);

    /** Whose step it is. */
    @Schema(name = "DossierSide")
    public enum Side {
        /** The person who asks. */
        APPLICANT,
        /** An agent or an association on that person's behalf. */
        ON_BEHALF,
        /** The service that instructs. */
        SERVICE,
        /** The committee in session. */
        COMMITTEE,
        /** Who decides alone in urgent cases (CASF R123-21). */
        DELEGATE,
        /** No person: the clock, or an event. */
        SYSTEM
    }

    /** One of those whose dossier it is. */
    static Actor keeper(Caller caller) {
        return new Actor(caller.has(Role.RESIDENT) ? Side.APPLICANT : Side.ON_BEHALF, caller.subject());
    }

    /** One of those who instruct it. */
    static Actor service(Caller caller) {
        return new Actor(Side.SERVICE, caller.subject());
    }

    static Actor of(Side side, Caller caller) {
        return new Actor(side, caller.subject());
    }
}
