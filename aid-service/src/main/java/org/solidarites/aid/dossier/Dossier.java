package org.solidarites.aid.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.deadline.ImplicitDecision;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * A request for one aid, from draft to decision. It holds the case and no facts about persons: those are kept apart
 * under the pseudonymous {@code householdRef}.
 */
@Entity
@Table(name = "dossier")
class Dossier extends Aggregate {

    @Enumerated(EnumType.STRING)
    private DossierState state;

    private String aid;

    @Enumerated(EnumType.STRING)
    private AidKind aidKind;

    private @Nullable String guichet;
    private @Nullable UUID referralId;
    private UUID householdRef;
    private @Nullable Integer people;

    private @Nullable String resident;
    private @Nullable String organization;
    private @Nullable String madeBy;

    @Embedded
    @AttributeOverride(name = "given", column = @Column(name = "consent_given"))
    @AttributeOverride(name = "on", column = @Column(name = "consent_on"))
    private @Nullable Consent consent;

    private Instant openedAt;
    private @Nullable Instant householdAt;

    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate implicitRejectionOn;
    private @Nullable String regulation;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
    @AttributeOverride(name = "address", column = @Column(name = "contact_address"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    private @Nullable ServiceContact contact;

    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable Long amountCents;
    private @Nullable String reasonsOfFact;
    private @Nullable String reasonsOfLaw;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Dossier() {}

    private Dossier(Aid aid, @Nullable String guichet, Instant now) {
        this.state = DossierState.DRAFT;
        this.aid = aid.code();
        this.aidKind = aid.kind();
        this.guichet = guichet;
        this.householdRef = UUID.randomUUID();
        this.openedAt = now;
    }

    /**
     * Begins a dossier for a person who was referred to a desk; her consent was recorded with the referral.
     *
     * @param sender the association that referred her, or null when an agent did
     */
    static Dossier ofReferral(UUID referral, Aid aid, String guichet, @Nullable String sender, Instant now) {
        Dossier dossier = new Dossier(aid, guichet, now);
        dossier.referralId = referral;
        dossier.organization = sender;
        return dossier.opened();
    }

    /** Begins a resident's own dossier. */
    static Dossier ofResident(Caller resident, Aid aid, @Nullable String guichet, Instant now) {
        Dossier dossier = new Dossier(aid, guichet, now);
        dossier.resident = resident.subject();
        dossier.madeBy = resident.subject();
        return dossier.opened();
    }

    /**
     * Begins a dossier on somebody's behalf.
     *
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}
     */
    static Dossier onBehalf(Caller maker, Aid aid, @Nullable String guichet, @Nullable Consent consent, Clock clock) {
        if (consent == null || !consent.given()) {
            throw AidProblem.CONSENT_MISSING.refuse().at(FieldError.inBody("consent/given"));
        }
        if (consent.on().isAfter(LocalDate.now(clock))) {
            throw AidProblem.CONSENT_IN_THE_FUTURE
                    .refuse()
                    .with("date", consent.on())
                    .at(FieldError.inBody("consent/on"));
        }
        Dossier dossier = new Dossier(aid, guichet, clock.instant());
        dossier.madeBy = maker.subject();
        dossier.organization = maker.has(Role.PARTNER) ? maker.organization() : null;
        dossier.consent = consent;
        return dossier.opened();
    }

    private Dossier opened() {
        raise(new DossierEvents.Opened(id(), referralId, guichet, aid));
        return this;
    }

    /**
     * Notes that the household is described; its facts are kept elsewhere.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS} once it is submitted
     */
    void describeHousehold(int size, Instant now) {
        requireState(DossierState.DRAFT);
        people = size;
        householdAt = now;
    }

    /**
     * Submits it: the clock of the law starts.
     *
     * @param inForce id of the règlement in force
     * @param service the service in charge, as the acknowledgement names it
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code HOUSEHOLD_MISSING}
     */
    void submit(String inForce, ServiceContact service, LocalDate today) {
        requireState(DossierState.DRAFT);
        if (people == null) {
            throw AidProblem.HOUSEHOLD_MISSING.refuse();
        }
        go(DossierState.SUBMITTED);
        receivedOn = today;
        LocalDate rejection = ImplicitDecision.onRequestReceived(today).on();
        implicitRejectionOn = rejection;
        regulation = inForce;
        contact = service;
        raise(new DossierEvents.Submitted(id(), referralId, rejection));
    }

    /**
     * Decides it.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code AMOUNT_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code
     *     REASONS_MISSING}
     */
    void decide(DecisionRequest request, Caller instructor, Instant now) {
        requireState(DossierState.SUBMITTED);
        checkDecision(request);
        go(request.decision().state());
        decidedAt = now;
        decidedBy = instructor.subject();
        amountCents = request.amount() == null ? null : request.amount().cents();
        reasonsOfFact = request.reasonsOfFact();
        reasonsOfLaw = request.reasonsOfLaw();
        raise(new DossierEvents.Decided(
                id(),
                referralId,
                request.decision(),
                aid,
                aidKind,
                request.amount(),
                householdRef,
                Objects.requireNonNull(people),
                Objects.requireNonNull(regulation)));
    }

    private void checkDecision(DecisionRequest request) {
        boolean paid = request.decision() == DecisionRequest.Decision.GRANTED && aidKind.isPaid();
        Euros amount = request.amount();
        if (paid && (amount == null || amount.cents() <= 0)) {
            throw AidProblem.AMOUNT_MISSING.refuse().at(FieldError.inBody("amount"));
        }
        if (!paid && amount != null) {
            throw AidProblem.AMOUNT_UNEXPECTED.refuse().at(FieldError.inBody("amount"));
        }
        if (request.decision() == DecisionRequest.Decision.REFUSED) {
            requireReasons(request.reasonsOfFact(), "reasonsOfFact");
            requireReasons(request.reasonsOfLaw(), "reasonsOfLaw");
        }
    }

    private static void requireReasons(@Nullable String reasons, String field) {
        if (reasons == null || reasons.isBlank()) {
            throw AidProblem.REASONS_MISSING.refuse().at(FieldError.inBody(field));
        }
    }

    private void requireState(DossierState needed) {
        if (state != needed) {
            throw AidProblem.DOSSIER_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("needed", needed);
        }
    }

    private void go(DossierState next) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException(state + " does not lead to " + next);
        }
        state = next;
    }

    /** Instructors and the committee see all; others those they keep. For all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return caller.hasAny(Role.INSTRUCTOR, Role.COMMITTEE) || isKeptBy(caller);
    }

    /** Its resident, the association it comes from, the agents of its desk and the agent who made it. */
    boolean isKeptBy(Caller caller) {
        return (caller.has(Role.RESIDENT) && caller.subject().equals(resident))
                || (caller.has(Role.PARTNER) && caller.actsFor(organization))
                || (caller.has(Role.AGENT) && isServedBy(caller));
    }

    private boolean isServedBy(Caller agent) {
        return agent.subject().equals(madeBy) || (guichet != null && agent.serves(guichet));
    }

    UUID householdRef() {
        return householdRef;
    }

    String aid() {
        return aid;
    }

    DossierView view() {
        return new DossierView(
                id(),
                state,
                aid,
                aidKind,
                guichet,
                referralId,
                householdRef,
                people,
                consent == null ? null : consent.on(),
                openedAt,
                householdAt,
                receivedOn,
                implicitRejectionOn,
                regulation,
                decidedAt == null ? null : decision(decidedAt));
    }

    private DossierView.DecisionView decision(Instant at) {
        return new DossierView.DecisionView(
                state,
                amountCents == null ? null : Euros.ofCents(amountCents),
                reasonsOfFact,
                reasonsOfLaw,
                at,
                decidedBy);
    }

    /** What the acknowledgement is made of; null before it is submitted. */
    @Nullable
    Receipt receipt() {
        return receivedOn == null || contact == null || regulation == null
                ? null
                : new Receipt(id(), aid, receivedOn, regulation, contact);
    }

    /** The facts of a submission. */
    record Receipt(UUID dossierId, String aid, LocalDate receivedOn, String regulation, ServiceContact service) {}
}
