package org.solidarites.guichet.referral;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * A person sent to one receiver with her consent. The sender follows each step and learns the outcome; her data are
 * erased when the referral ends (CNIL, délibération 2021-028: no longer than the purpose needs). If it ends without
 * having been taken and names a second choice, they move on into a new referral that follows this one.
 */
@Entity
@Table(name = "referral")
class Referral extends Aggregate {

    @Embedded
    private Course course;

    @Embedded
    private Sender sender;

    @Embedded
    private Receiver receiver;

    @Embedded
    @AttributeOverride(name = "guichet", column = @Column(name = "second_guichet"))
    @AttributeOverride(name = "organization", column = @Column(name = "second_organization"))
    @AttributeOverride(name = "seniorSpace", column = @Column(name = "second_senior_space"))
    private @Nullable Receiver secondChoice;

    private @Nullable String aid;
    private @Nullable String theme;
    private boolean urgent;

    @Embedded
    private @Nullable Person person;

    @Embedded
    @AttributeOverride(name = "given", column = @Column(name = "consent_given"))
    @AttributeOverride(name = "on", column = @Column(name = "consent_on"))
    private Consent consent;

    private @Nullable UUID dossierId;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason refusalReason;

    @Enumerated(EnumType.STRING)
    private @Nullable ReferralOutcome outcome;

    private @Nullable Instant outcomeAt;

    private @Nullable UUID follows;
    private @Nullable UUID followedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Referral() {}

    private Referral(Sender sender, Receiver receiver, Person person, Consent consent, Course course) {
        this.sender = sender;
        this.receiver = receiver;
        this.person = person;
        this.consent = consent;
        this.course = course;
    }

    /**
     * Sends a person to a receiver.
     *
     * @param toAnswer by when the receiver has to accept or refuse
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}, {@code REFERRAL_TO_ONESELF}
     */
    static Referral send(
            NewReferral request,
            Sender sender,
            Receiver receiver,
            @Nullable Receiver secondChoice,
            Deadline toAnswer,
            Clock clock) {
        request.consent().require(LocalDate.now(clock));
        sender.requireOther(receiver, "organization");
        if (secondChoice != null) {
            sender.requireOther(secondChoice, "secondChoice/organization");
        }
        Referral referral = new Referral(
                sender,
                receiver,
                request.person(),
                request.consent(),
                Course.begin(Side.SENDER, toAnswer, clock.instant()));
        referral.secondChoice = secondChoice;
        referral.aid = request.aid();
        referral.theme = request.theme();
        referral.urgent = request.isUrgent();
        referral.tellSent();
        return referral;
    }

    /** Sends the person on to the second choice, in a referral of its own. */
    private Optional<Referral> sendOn(Person leaving, @Nullable Deadline toAnswer, Instant now) {
        if (secondChoice == null || toAnswer == null) {
            return Optional.empty();
        }
        Referral next = new Referral(sender, secondChoice, leaving, consent, Course.begin(Side.SYSTEM, toAnswer, now));
        next.aid = aid;
        next.theme = theme;
        next.urgent = urgent;
        next.follows = id();
        followedBy = next.id();
        next.tellSent();
        return Optional.of(next);
    }

    private void tellSent() {
        String guichet = receiver.guichet();
        raise(
                guichet == null
                        ? new ReferralEvents.SentToOrganization(
                                id(),
                                Objects.requireNonNull(receiver.organization()),
                                aid,
                                sender.organization(),
                                course.sentAt(),
                                follows)
                        : new ReferralEvents.Sent(
                                id(),
                                guichet,
                                aid,
                                sender.organization(),
                                course.sentAt(),
                                receiver.seniorSpace(),
                                follows));
    }

    /** The receiver takes it. */
    void accept(Deadline toGoOn, Instant now) {
        course.take(ReferralStep.ACCEPTED, Side.RECEIVER, now, toGoOn);
        raise(new ReferralEvents.Accepted(id()));
    }

    /** The receiver has begun to work on it. */
    void progress(Deadline toGoOn, Instant now) {
        course.take(ReferralStep.IN_PROGRESS, Side.RECEIVER, now, toGoOn);
        raise(new ReferralEvents.InProgress(id()));
    }

    /**
     * The receiver does not take it.
     *
     * @param toAnswer by when the second choice has to answer, or null if there is none that receives
     * @return the referral to the second choice, if the person is sent on
     */
    Optional<Referral> refuse(RefusalReason reason, @Nullable Deadline toAnswer, Instant now) {
        Person leaving = end(ReferralStep.REFUSED, Side.RECEIVER, now);
        refusalReason = reason;
        raise(new ReferralEvents.Refused(id(), reason));
        return reason.allowsSecondChoice() ? sendOn(leaving, toAnswer, now) : Optional.empty();
    }

    /**
     * The deadline has passed. Who was taken in is not sent on any more: her consent was for help now.
     *
     * @param toAnswer by when the second choice has to answer, or null if there is none that receives
     * @return the referral to the second choice, if the person is sent on
     */
    Optional<Referral> expire(@Nullable Deadline toAnswer, Instant now) {
        boolean unanswered = course.state() == ReferralState.SENT;
        Person leaving = end(ReferralStep.EXPIRED, Side.SYSTEM, now);
        raise(new ReferralEvents.Expired(id()));
        return unanswered ? sendOn(leaving, toAnswer, now) : Optional.empty();
    }

    /**
     * The receiver tells what became of it.
     *
     * @throws Refusal {@code REFERRAL_STATE_FORBIDS}, {@code OUTCOME_IS_THE_DOSSIERS}
     */
    void resolve(ReferralOutcome known, Instant now) {
        if (known.isADecision() && dossierId != null && !course.hasEnded()) {
            throw GuichetProblem.OUTCOME_IS_THE_DOSSIERS.refuse().at(FieldError.inBody("outcome"));
        }
        end(ReferralStep.RESOLVED, Side.RECEIVER, now);
        outcome = known;
        outcomeAt = now;
        raise(new ReferralEvents.Resolved(id(), known));
    }

    /** The sender takes it back. */
    void withdraw(Instant now) {
        end(ReferralStep.WITHDRAWN, Side.SENDER, now);
        raise(new ReferralEvents.Withdrawn(id()));
    }

    /** The deadline is near. */
    void remind(Instant now) {
        course.remind(now);
        raise(new ReferralEvents.Reminded(
                id(), receiver.guichet(), receiver.organization(), Objects.requireNonNull(course.dueAt())));
    }

    /** A dossier was opened for it. That may be told late: after the end it is noted and changes nothing else. */
    void dossierOpened(UUID dossier, Deadline toGoOn, Instant now) {
        if (dossierId != null) {
            return;
        }
        dossierId = dossier;
        boolean begins = course.state() == ReferralState.SENT || course.state() == ReferralState.ACCEPTED;
        course.take(ReferralStep.DOSSIER_OPENED, Side.SYSTEM, now, toGoOn);
        if (begins) {
            raise(new ReferralEvents.InProgress(id()));
        }
    }

    /** Its dossier was decided. That may come after the end: the state stays, the outcome is now the decision. */
    void dossierDecided(ReferralOutcome decided, Instant now) {
        if (decided == outcome) {
            return;
        }
        if (course.hasEnded()) {
            course.take(ReferralStep.DOSSIER_DECIDED, Side.SYSTEM, now);
            raise(new ReferralEvents.OutcomeLearned(id(), decided));
        } else {
            end(ReferralStep.DOSSIER_DECIDED, Side.SYSTEM, now);
            raise(new ReferralEvents.Resolved(id(), decided));
        }
        outcome = decided;
        outcomeAt = now;
    }

    /** The senior space has registered her for an activity. That may be told late: after the end it changes nothing. */
    void registeredAtSeniorSpace(Deadline toGoOn, Instant now) {
        if (course.state() == ReferralState.SENT) {
            accept(toGoOn, now);
        }
        if (!course.hasEnded()) {
            resolve(ReferralOutcome.ACCOMPANIED, now);
        }
    }

    /** Ends it. The person is forgotten here, and handed out only to be sent on. */
    private Person end(ReferralStep step, Side by, Instant now) {
        course.take(step, by, now);
        Person leaving = Objects.requireNonNull(person, "an open referral has a person");
        person = null;
        return leaving;
    }

    /** Its sender sees it, and its receiver; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return isSentBy(caller) || isReceivedBy(caller);
    }

    boolean isSentBy(Caller caller) {
        return sender.includes(caller);
    }

    boolean isReceivedBy(Caller caller) {
        return receiver.includes(caller);
    }

    /** Null if none is named. */
    @Nullable
    Receiver secondChoice() {
        return secondChoice;
    }

    boolean isUrgent() {
        return urgent;
    }

    /** What the caller may see of it: where else she may be received is the sender's business only. */
    ReferralView view(Caller caller) {
        boolean own = isSentBy(caller);
        return new ReferralView(
                id(),
                course.state(),
                receiver.guichet(),
                receiver.organization(),
                receiver.seniorSpace(),
                aid,
                theme,
                urgent,
                sender.organization(),
                person,
                consent.on(),
                course.sentAt(),
                course.dueAt(),
                dossierId,
                refusalReason,
                outcome,
                outcomeAt,
                course.endedAt(),
                own && secondChoice != null ? secondChoice.destination() : null,
                own ? followedBy : null,
                own ? follows : null,
                course.history());
    }
}
