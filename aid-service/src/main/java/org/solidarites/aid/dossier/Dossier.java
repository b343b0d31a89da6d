package org.solidarites.aid.dossier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.deadline.AppealTime;
import org.solidarites.aid.engine.Aid;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
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

    @Embedded
    private Request request;

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
        this.request = new Request(aid, guichet, origin, now);
        raise(new DossierEvents.Opened(id(), origin.referralId(), guichet, aid.code(), origin.organization()));
    }

    /** Notes that the household is described; its facts are kept elsewhere. */
    void describeHousehold(int size, Actor by, Instant now) {
        take(DossierStep.HOUSEHOLD_DESCRIBED, by, Why.UNSAID, now);
        request.describe(size, now);
    }

    /**
     * Submits it: the clock of the law starts.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code HOUSEHOLD_MISSING}
     */
    void submit(Submission received, Actor by, Instant now) {
        course.require(DossierStep.SUBMITTED);
        request.requireHousehold();
        take(DossierStep.SUBMITTED, by, Why.UNSAID, now);
        submission = received;
        silence.start(received.implicitRejectionOn());
        raise(new DossierEvents.Submitted(id(), request.referralId(), received.implicitRejectionOn()));
    }

    /** Asks for missing pieces: the clock stands until their deadline. */
    void askForPieces(CompletionRequest asked, @Nullable String reason, Actor by, Instant now) {
        take(DossierStep.PIECES_ASKED, by, Why.because(reason), now);
        silence.suspend(asked, submitted().receivedOn());
        raise(new DossierEvents.PiecesAsked(id(), request.referralId(), asked.deadline(), silence.rejects()));
    }

    /**
     * Pieces were given. If they are the last of those that were asked for, the clock runs again from this day on (CRPA
     * L114-5): it waits for nobody to look at them. Whether they will do, the service says after.
     *
     * @param newest by the code of a piece, when it was given last
     * @throws Refusal {@code SILENCE_HAS_REJECTED}
     */
    void receivePieces(Map<String, Instant> newest, Actor by, Instant now) {
        silence.requireNoRejection(day(now));
        if (course.state() == DossierState.INCOMPLETE
                && silence.receive(newest, day(now), submitted().receivedOn())) {
            take(DossierStep.PIECES_ARRIVED, by, Why.UNSAID, now);
            raise(new DossierEvents.PiecesArrived(id(), request.referralId(), silence.rejects()));
        }
    }

    /**
     * Finds it complete: what still suspended the clock ends with the day on which all had arrived.
     *
     * @throws Refusal {@code ARRIVAL_OUT_OF_TIME} for a day before the pieces were asked for, or one to come
     */
    void complete(LocalDate since, Actor by, Instant now) {
        course.require(DossierStep.COMPLETED);
        silence.requireArrival(since, submitted().receivedOn(), day(now));
        take(DossierStep.COMPLETED, by, Why.UNSAID, now);
        silence.resume(since, submitted().receivedOn());
        raise(new DossierEvents.Completed(id(), request.referralId(), silence.rejects()));
    }

    /**
     * Proposes a decision; another proposal takes its place.
     *
     * @param due what the règlement gives the household, or null where it does not say so to the cent
     * @throws Refusal {@code AMOUNT_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code REASONS_MISSING} for a refusal, and for
     *     an amount that is not the one due
     */
    void propose(Outcome outcome, Why why, @Nullable Euros due, Caller instructor, Instant now) {
        course.require(DossierStep.PROPOSED);
        outcome.check(why, request.aidKind());
        why.requireReasonsUnless(due);
        take(DossierStep.PROPOSED, Actor.service(instructor), why, now);
        proposal = Proposal.of(outcome, why, due, instructor.subject(), now);
    }

    /** The committee wants to know more. */
    void adjourn(Why why, Caller member, Instant now) {
        take(DossierStep.ADJOURNED, Actor.of(Actor.Side.COMMITTEE, member), why, now);
    }

    /**
     * Decides it.
     *
     * @throws Refusal {@code PROPOSER_DOES_NOT_DECIDE}, {@code AMOUNT_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code
     *     REASONS_MISSING} for a refusal, for less than was proposed, and for another amount than the one due
     */
    void decide(Outcome outcome, Why why, Authority authority, Caller decider, Instant now) {
        DossierStep step = outcome == Outcome.GRANTED ? DossierStep.GRANTED : DossierStep.REFUSED;
        course.require(step);
        Proposal before = Objects.requireNonNull(proposal, "a proposed dossier has its proposal");
        before.requireOther(decider);
        outcome.check(why, request.aidKind());
        before.requireReasonsOf(why);
        take(step, Actor.of(authority.side(), decider), why, now);
        end(Ruling.of(course.state(), authority, decider.subject(), why, now));
    }

    /** The service owes no answer any more: the city is told what became of the request. */
    private void end(Ruling known) {
        ruling = known;
        silence.stop();
        raise(DossierEvents.Decided.of(id(), request, known, regulation()));
    }

    /**
     * The clock strikes: silence rejects it if its day has come, or those in charge are warned. Whoever calls it, and
     * however often, each happens once.
     */
    void strike(Instant now) {
        LocalDate today = day(now);
        if (silence.hasRejected(today)) {
            course.take(DossierStep.REJECTED_BY_SILENCE, Actor.SYSTEM, Why.UNSAID, now);
            end(Ruling.bySilence(silence.rejects()));
        } else {
            silence.warn(today)
                    .ifPresent(warning ->
                            raise(DossierEvents.SilenceApproaching.of(id(), request, warning, silence.rejects())));
        }
    }

    /** The applicant takes it back, or what it was begun for has ended. */
    void withdraw(Why why, Actor by, Instant now) {
        take(DossierStep.WITHDRAWN, by, why, now);
        silence.stop();
        raise(new DossierEvents.Withdrawn(id(), request.referralId()));
    }

    /** What happens after the decision and leaves it as it is: an appeal, and proceedings to withdraw the grant. */
    void note(DossierStep step, Why why, Actor by, Instant now) {
        take(step, by, why, now);
    }

    /**
     * An appeal changes the decision for the applicant's good: into a grant, or a greater one.
     *
     * @param by the committee in session, or one person by delegation
     * @return what is granted more than before
     * @throws Refusal {@code AMOUNT_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code AMOUNT_NOT_MORE}, {@code REASONS_MISSING}
     *     for another amount than the one due
     */
    Euros reform(Why why, Authority by, Caller decider, Instant now) {
        Ruling before = decided();
        Outcome.GRANTED.check(why, request.aidKind());
        Euros more = before.increase(why.amount());
        if (proposal != null) {
            why.requireReasonsUnless(proposal.due());
        }
        take(DossierStep.REFORMED, Actor.of(by.side(), decider), why, now);
        Ruling reformed = Ruling.of(DossierState.GRANTED, Authority.APPEAL, decider.subject(), why, now);
        if (before.decision() == DossierState.GRANTED) {
            ruling = reformed;
            raise(DossierEvents.Reformed.of(id(), request, reformed, more));
        } else {
            end(reformed);
        }
        return more;
    }

    /**
     * An unlawful grant is withdrawn: that is a refusal, to be notified and contested as any other.
     *
     * @throws Refusal {@code APPEAL_PENDING}: it is answered first
     */
    void withdrawGrant(Why why, Caller decider, Instant now) {
        take(DossierStep.GRANT_WITHDRAWN, Actor.of(Actor.Side.DELEGATE, decider), why, now);
        ruling = decided().withdrawn(decider.subject(), why, now);
        raise(DossierEvents.GrantWithdrawn.of(id(), request, ruling));
    }

    /**
     * Nothing more will happen: a decision can not be appealed against any more, or was.
     *
     * @throws Refusal {@code APPEAL_PENDING}, {@code APPEAL_POSSIBLE}, {@code DECISION_NOT_NOTIFIED}, {@code
     *     REASONS_AWAITED}, {@code GRANT_WITHDRAWAL_OPEN}
     */
    void close(Why why, Actor by, Instant now) {
        course.require(DossierStep.CLOSED);
        if (ruling != null && !course.wasAppealed()) {
            ruling.remedies().requireOver(ruling, day(now));
        }
        take(DossierStep.CLOSED, by, why, now);
    }

    /**
     * The person was notified of the decision: the time to appeal runs from that day.
     *
     * @throws Refusal {@code NOTIFICATION_OUT_OF_TIME}, {@code NOTIFIED_ALREADY}
     */
    void notified(Notification how, Actor by, Instant now) {
        course.require(DossierStep.NOTIFIED);
        ruling = decided().notified(how, day(now));
        take(DossierStep.NOTIFIED, by, Why.UNSAID, now);
    }

    /**
     * The person asks why silence has rejected it.
     *
     * @throws Refusal {@code REASONS_ASKED_ALREADY}, {@code REASONS_ASKED_TOO_LATE}
     */
    void askReasons(Actor by, Instant now) {
        course.require(DossierStep.REASONS_ASKED);
        ruling = decided().questioned(day(now));
        take(DossierStep.REASONS_ASKED, by, Why.UNSAID, now);
        raise(new DossierEvents.ReasonsAsked(
                id(), request.referralId(), request.guichet(), AppealTime.reasonsDue(day(now))));
    }

    /**
     * The service says why; late reasons are better than none.
     *
     * @throws Refusal {@code REASONS_MISSING}, {@code REASONS_NOT_ASKED}, {@code REASONS_GIVEN_ALREADY}
     */
    void giveReasons(Why why, Caller instructor, Instant now) {
        course.require(DossierStep.REASONS_GIVEN);
        why.requireReasons();
        ruling = decided().explained(why, day(now));
        take(DossierStep.REASONS_GIVEN, Actor.service(instructor), why, now);
    }

    private void take(DossierStep step, Actor by, Why why, Instant now) {
        course.require(step);
        silence.requireNoRejection(day(now));
        course.take(step, by, why, now);
    }

    /** Id of the règlement that it is decided under, the one in force when it was received. */
    String regulation() {
        return submitted().regulation();
    }

    private Submission submitted() {
        return Objects.requireNonNull(submission, "it was submitted");
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, CityTime.ZONE);
    }

    /** Who may see it, and who may do what with it. */
    DossierReach reach() {
        return request.reach(course.state(), submission != null);
    }

    Request request() {
        return request;
    }

    /** Null before it is decided. */
    @Nullable
    Ruling ruling() {
        return ruling;
    }

    private Ruling decided() {
        return Objects.requireNonNull(ruling, "a decided dossier has its decision");
    }

    Course course() {
        return course;
    }

    Silence silence() {
        return silence;
    }

    DossierCard card() {
        return request.card(id(), course.state(), submission == null ? null : submission.regulation(), ruling);
    }

    DossierView view() {
        return DossierView.of(id(), course.state(), request, submission, silence, proposal, ruling);
    }

    /** Null before one is made. */
    @Nullable
    Proposal proposal() {
        return proposal;
    }

    /** Null before it is submitted. */
    @Nullable
    Submission submission() {
        return submission;
    }
}
