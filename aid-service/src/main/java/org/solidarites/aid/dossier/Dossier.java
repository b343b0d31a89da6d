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
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * A request for one aid, from draft to decision and after. It holds the case and no facts about persons: those are kept
 * apart under the pseudonymous {@code householdRef}. Every step is refused with {@code DOSSIER_STATE_FORBIDS} where the
 * state forbids it, and with {@code SILENCE_HAS_REJECTED} once the law's time is over, whether or not the job that
 * notes it has run.
 */
@Entity
@Table(name = "dossier")
class Dossier extends Aggregate {

    @Embedded
    private Course course;

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

    @Embedded
    private Silence silence;

    @Embedded
    private @Nullable Proposal proposal;

    @Embedded
    private @Nullable Ruling ruling;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Dossier() {}

    /** Begins a dossier for an aid, at a desk if one follows it. */
    Dossier(Aid aid, @Nullable String guichet, Origin origin, Actor by, Instant now) {
        this.course = Course.begin(by, now);
        this.silence = new Silence();
        this.aid = aid.code();
        this.aidKind = aid.kind();
        this.guichet = guichet;
        this.householdRef = UUID.randomUUID();
        this.origin = origin;
        this.openedAt = now;
        raise(new DossierEvents.Opened(id(), origin.referralId(), guichet, this.aid));
    }

    /** Notes that the household is described; its facts are kept elsewhere. */
    void describeHousehold(int size, Actor by, Instant now) {
        take(DossierStep.HOUSEHOLD_DESCRIBED, by, Why.UNSAID, now);
        people = size;
        householdAt = now;
    }

    /**
     * Submits it: the clock of the law starts.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code HOUSEHOLD_MISSING}
     */
    void submit(Submission received, Actor by, Instant now) {
        course.require(DossierStep.SUBMITTED);
        if (people == null) {
            throw AidProblem.HOUSEHOLD_MISSING.refuse();
        }
        take(DossierStep.SUBMITTED, by, Why.UNSAID, now);
        submission = received;
        silence.start(received.implicitRejectionOn());
        raise(new DossierEvents.Submitted(id(), origin.referralId(), received.implicitRejectionOn()));
    }

    /** Asks for missing pieces: the clock stands until their deadline. */
    void askForPieces(CompletionRequest request, @Nullable String reason, Actor by, Instant now) {
        take(DossierStep.PIECES_ASKED, by, Why.because(reason), now);
        silence.suspend(request, submitted().receivedOn());
        raise(new DossierEvents.PiecesAsked(
                id(), origin.referralId(), request.deadline(), Objects.requireNonNull(silence.rejectionOn())));
    }

    /**
     * Finds it complete: what still suspended the clock ends with the day on which all had arrived.
     *
     * @throws Refusal {@code ARRIVAL_OUT_OF_TIME} for a day before the pieces were asked for, or one to come
     */
    void complete(LocalDate since, Actor by, Instant now) {
        course.require(DossierStep.COMPLETED);
        LocalDate earliest = silence.openSince().orElse(submitted().receivedOn());
        if (since.isBefore(earliest) || since.isAfter(day(now))) {
            throw AidProblem.ARRIVAL_OUT_OF_TIME
                    .refuse()
                    .with("date", since)
                    .with("earliest", earliest)
                    .with("latest", day(now))
                    .at(FieldError.inBody("since"));
        }
        take(DossierStep.COMPLETED, by, Why.UNSAID, now);
        silence.resume(since, submitted().receivedOn());
        raise(new DossierEvents.Completed(id(), origin.referralId(), Objects.requireNonNull(silence.rejectionOn())));
    }

    /**
     * Proposes a decision.
     *
     * @throws Refusal {@code AMOUNT_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code REASONS_MISSING}
     */
    void propose(Outcome outcome, Why why, Caller instructor, Instant now) {
        course.require(DossierStep.PROPOSED);
        outcome.check(why, aidKind);
        take(DossierStep.PROPOSED, Actor.service(instructor), why, now);
        proposal =
                new Proposal(outcome, now, instructor.subject(), why.cents(), why.reasonsOfFact(), why.reasonsOfLaw());
    }

    /** The committee wants to know more. */
    void adjourn(String reason, Caller member, Instant now) {
        take(DossierStep.ADJOURNED, Actor.of(Actor.Side.COMMITTEE, member), Why.because(reason), now);
    }

    /**
     * Decides it.
     *
     * @throws Refusal {@code PROPOSER_DOES_NOT_DECIDE}, {@code AMOUNT_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code
     *     REASONS_MISSING} for a refusal, and for less than was proposed
     */
    void decide(Outcome outcome, Why why, Authority authority, Caller decider, Instant now) {
        DossierStep step = outcome == Outcome.GRANTED ? DossierStep.GRANTED : DossierStep.REFUSED;
        course.require(step);
        Proposal before = Objects.requireNonNull(proposal, "a proposed dossier has its proposal");
        if (before.by().equals(decider.subject())) {
            throw AidProblem.PROPOSER_DOES_NOT_DECIDE.refuse();
        }
        outcome.check(why, aidKind);
        if (Outcome.isReduced(why.amount(), before.amount())) {
            why.requireReasons();
        }
        take(step, Actor.of(authority.side(), decider), why, now);
        end(new Ruling(
                course.state(),
                authority,
                now,
                decider.subject(),
                why.cents(),
                why.reasonsOfFact(),
                why.reasonsOfLaw()));
    }

    /** The service owes no answer any more: the city is told what became of the request. */
    private void end(Ruling known) {
        ruling = known;
        silence.stop();
        raise(new DossierEvents.Decided(
                id(),
                origin.referralId(),
                known.decision() == DossierState.GRANTED ? Outcome.GRANTED : Outcome.REFUSED,
                known.authority(),
                aid,
                aidKind,
                known.amount(),
                householdRef,
                Objects.requireNonNull(people),
                submitted().regulation()));
    }

    /** The applicant takes it back, or what it was begun for has ended. */
    void withdraw(Why why, Actor by, Instant now) {
        take(DossierStep.WITHDRAWN, by, why, now);
        silence.stop();
        raise(new DossierEvents.Withdrawn(id(), origin.referralId()));
    }

    /** Nothing more will happen. */
    void close(Why why, Actor by, Instant now) {
        take(DossierStep.CLOSED, by, why, now);
    }

    private void take(DossierStep step, Actor by, Why why, Instant now) {
        course.require(step);
        if (silence.hasRejected(day(now))) {
            throw AidProblem.SILENCE_HAS_REJECTED.refuse().with("date", Objects.requireNonNull(silence.rejectionOn()));
        }
        course.take(step, by, why, now);
    }

    private Submission submitted() {
        return Objects.requireNonNull(submission, "it was submitted");
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, CityTime.ZONE);
    }

    /** Those who decide and instruct see all; others those they keep. For all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return caller.hasAny(Role.INSTRUCTOR, Role.COMMITTEE) || isKeptBy(caller);
    }

    /** Those it comes from, and the agents of its desk. */
    boolean isKeptBy(Caller caller) {
        return origin.isOf(caller) || isOfDesk(caller);
    }

    /** Instructors, and the agents of its desk: those who look at it for the service. */
    boolean isInstructedBy(Caller caller) {
        return caller.has(Role.INSTRUCTOR) || isOfDesk(caller);
    }

    private boolean isOfDesk(Caller caller) {
        return caller.has(Role.AGENT) && guichet != null && caller.serves(guichet);
    }

    /** Those who keep it, instructors, and the committee once it is submitted: they may read who it is about. */
    boolean isReadableBy(Caller caller) {
        return isKeptBy(caller)
                || caller.has(Role.INSTRUCTOR)
                || (caller.has(Role.COMMITTEE) && course.state() != DossierState.DRAFT);
    }

    UUID householdRef() {
        return householdRef;
    }

    String aid() {
        return aid;
    }

    Course course() {
        return course;
    }

    Silence silence() {
        return silence;
    }

    DossierCard card() {
        return new DossierCard(id(), course.state(), aid, guichet, householdRef);
    }

    DossierView view() {
        return new DossierView(
                id(),
                course.state(),
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
                silence.rejectionOn(),
                submission == null ? null : submission.regulation(),
                proposal == null ? null : proposal.view(),
                ruling == null ? null : ruling.view());
    }

    /** Null before it is submitted. */
    @Nullable
    Submission submission() {
        return submission;
    }
}
