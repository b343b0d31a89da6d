package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.chassis.problem.Refusal;

/** What is asked for, for which household, where it comes from, and the desk that follows it. */
@Embeddable
class Request {

    private String aid;

    @Enumerated(EnumType.STRING)
    private AidKind aidKind;

    private @Nullable String guichet;
    private UUID householdRef;
    private @Nullable Integer people;

    @Embedded
    private Origin origin;

    private Instant openedAt;
    private @Nullable Instant householdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Request() {}

    Request(Aid aid, @Nullable String guichet, Origin origin, Instant now) {
        this.aid = aid.code();
        this.aidKind = aid.kind();
        this.guichet = guichet;
        this.householdRef = UUID.randomUUID();
        this.origin = origin;
        this.openedAt = now;
    }

    /** Its household is described; the facts are kept elsewhere. */
    void describe(int size, Instant now) {
        people = size;
        householdAt = now;
    }

    /**
     * Refuses a request for nobody.
     *
     * @throws Refusal {@code HOUSEHOLD_MISSING}
     */
    void requireHousehold() {
        if (people == null) {
            throw AidProblem.HOUSEHOLD_MISSING.refuse();
        }
    }

    DossierReach reach(DossierState state, boolean received) {
        return new DossierReach(origin, guichet, state, received);
    }

    DossierCard card(UUID dossier, DossierState state, @Nullable String regulation, @Nullable Ruling ruling) {
        Ruling grant = ruling != null && ruling.isGrant() ? ruling : null;
        return new DossierCard(
                dossier,
                state,
                aid,
                guichet,
                householdRef,
                regulation,
                grant != null,
                grant == null ? null : grant.means());
    }

    String aid() {
        return aid;
    }

    AidKind aidKind() {
        return aidKind;
    }

    /** The desk that follows it, or null. */
    @Nullable
    String guichet() {
        return guichet;
    }

    /** Pseudonymous, random. */
    UUID householdRef() {
        return householdRef;
    }

    /** Size of the household; null until it is described. */
    @Nullable
    Integer people() {
        return people;
    }

    /** Subject of the resident who asks for oneself, or null. */
    @Nullable
    String resident() {
        return origin.resident();
    }

    /** The referral it was begun for, or null. */
    @Nullable
    UUID referralId() {
        return origin.referralId();
    }

    @Nullable
    LocalDate consentOn() {
        return origin.consentOn();
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant householdAt() {
        return householdAt;
    }
}
