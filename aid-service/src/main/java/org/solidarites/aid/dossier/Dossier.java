package org.solidarites.aid.dossier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
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
    private UUID householdRef;
    private @Nullable Integer people;

    @Embedded
    private Origin origin;

    private Instant openedAt;
    private @Nullable Instant householdAt;

    @Embedded
    private @Nullable Submission submission;

    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable Long amountCents;
    private @Nullable String reasonsOfFact;
    private @Nullable String reasonsOfLaw;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Dossier() {}

    /** Begins a dossier for an aid, at a desk if one follows it. */
    Dossier(Aid aid, @Nullable String guichet, Origin origin, Instant now) {
        this.state = DossierState.DRAFT;
        this.aid = aid.code();
        this.aidKind = aid.kind();
        this.guichet = guichet;
        this.householdRef = UUID.randomUUID();
        this.origin = origin;
        this.openedAt = now;
        raise(new DossierEvents.Opened(id(), origin.referralId(), guichet, this.aid));
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
        submission = Submission.received(today, inForce, service);
        raise(new DossierEvents.Submitted(id(), origin.referralId(), submission.implicitRejectionOn()));
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
                origin.referralId(),
                request.decision(),
                aid,
                aidKind,
                request.amount(),
                householdRef,
                Objects.requireNonNull(people),
                Objects.requireNonNull(submission).regulation()));
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

    /** Those it comes from, and the agents of its desk. */
    boolean isKeptBy(Caller caller) {
        return origin.isOf(caller) || (caller.has(Role.AGENT) && guichet != null && caller.serves(guichet));
    }

    /** Those who keep it, instructors, and the committee once it is submitted: they may read who it is about. */
    boolean isReadableBy(Caller caller) {
        return isKeptBy(caller)
                || caller.has(Role.INSTRUCTOR)
                || (caller.has(Role.COMMITTEE) && state != DossierState.DRAFT);
    }

    UUID householdRef() {
        return householdRef;
    }

    String aid() {
        return aid;
    }

    DossierCard card() {
        return new DossierCard(id(), state, aid, guichet, householdRef);
    }

    DossierView view() {
        return new DossierView(
                id(),
                state,
                aid,
                aidKind,
                guichet,
                origin.referralId(),
                householdRef,
                people,
                origin.consentOn(),
                openedAt,
                householdAt,
                submission == null ? null : submission.receivedOn(),
                submission == null ? null : submission.implicitRejectionOn(),
                submission == null ? null : submission.regulation(),
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

    /** Null before it is submitted. */
    @Nullable
    Submission submission() {
        return submission;
    }
}
