package org.solidarites.longevity.registration;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.activity.SessionChange;
import org.solidarites.longevity.person.Person;

/**
 * A place at an activity, or the wait for one. It knows that it is somebody's but not whose: the person stands in a
 * table of her own, and here is only the key by which she is recognised.
 */
@Entity
@Table(name = "registration")
class Registration extends Aggregate {

    private UUID activityId;
    private UUID spaceId;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    private @Nullable String personKey;

    @Embedded
    private Registrant registrant;

    @Embedded
    private Need need;

    private @Nullable LocalDate consentOn;
    private @Nullable UUID referralId;

    @SuppressWarnings("UnusedVariable") // the figures read it
    private @Nullable String ageBand;

    @SuppressWarnings("UnusedVariable") // the figures read it
    private boolean firstEver;

    private Instant registeredAt;
    private int unanswered;
    private @Nullable Instant offeredUntil;
    private @Nullable Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Registration() {}

    private Registration(
            Bookable activity,
            Registrant by,
            String personKey,
            Need need,
            @Nullable LocalDate consentOn,
            Instant now,
            RegistrationState state) {
        this.activityId = activity.id();
        this.spaceId = activity.spaceId();
        this.state = state;
        this.personKey = personKey;
        this.registrant = by;
        this.need = need;
        this.consentOn = consentOn;
        this.registeredAt = now;
    }

    /** Gives the person what was found free. */
    static Registration confirmed(
            Bookable activity, Registrant by, String key, Need need, @Nullable LocalDate consentOn, Instant now) {
        Registration registration =
                new Registration(activity, by, key, need, consentOn, now, RegistrationState.CONFIRMED);
        registration.raise(new RegistrationEvents.Confirmed(registration.id(), activity.id()));
        return registration;
    }

    /** Puts the person on the list. */
    static Registration waiting(
            Bookable activity, Registrant by, String key, Need need, @Nullable LocalDate consentOn, Instant now) {
        Registration registration =
                new Registration(activity, by, key, need, consentOn, now, RegistrationState.WAITING);
        registration.raise(new RegistrationEvents.Waiting(registration.id(), activity.id()));
        return registration;
    }

    /**
     * Notes what the figures need to know when nobody knows any more who she was.
     *
     * @param first whether she is registered for the first time
     */
    void countAs(String band, boolean first) {
        ageBand = band;
        firstEver = first;
    }

    /** It answers that referral. */
    void answers(UUID referral) {
        referralId = referral;
        raise(new RegistrationEvents.ReferralAnswered(id(), activityId, referral));
    }

    /** Holds what she needs for her alone. */
    void offer(Instant until) {
        go(RegistrationState.OFFERED);
        offeredUntil = until;
        raise(new RegistrationEvents.Offered(id(), activityId, until));
    }

    /** The service was away while the offer ran. */
    void extendOffer(Instant until) {
        offeredUntil = until;
        raise(new RegistrationEvents.Offered(id(), activityId, until));
    }

    /**
     * Takes what was offered.
     *
     * @throws Refusal {@code OFFER_EXPIRED}, {@code NO_OFFER}
     */
    void accept(Instant now) {
        checkOffer(now);
        go(RegistrationState.CONFIRMED);
        withdrawOffer();
        raise(new RegistrationEvents.Confirmed(id(), activityId));
    }

    /** The offer ran out without an answer: she waits on, behind the others. */
    void letOfferRunOut() {
        go(RegistrationState.WAITING);
        withdrawOffer();
        unanswered++;
        raise(new RegistrationEvents.OfferRanOut(id(), activityId));
    }

    /**
     * Ends it: gives back what it holds. The key goes too, so that the person may register again, and what was declared
     * of her.
     *
     * @throws Refusal {@code REGISTRATION_STATE_FORBIDS}
     */
    void end(EndReason reason, Instant now) {
        go(RegistrationState.CANCELLED);
        withdrawOffer();
        personKey = null;
        need = need.bare();
        endReason = reason;
        cancelledAt = now;
        raise(new RegistrationEvents.Cancelled(id(), activityId, reason));
    }

    /** A session of the activity is at another time, or does not take place. */
    void sessionChanged(UUID session, SessionChange change) {
        raise(new RegistrationEvents.SessionChanged(id(), activityId, session, change));
    }

    /** The person did not come for the last of so many times without saying so. */
    void warn(int absences) {
        raise(new RegistrationEvents.AbsenceWarned(id(), absences));
    }

    private void go(RegistrationState next) {
        if (!state.leadsTo(next)) {
            throw LongevityProblem.REGISTRATION_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("wanted", next);
        }
        state = next;
    }

    /**
     * Lets an answer through while the offer stands.
     *
     * @throws Refusal {@code OFFER_EXPIRED}, {@code NO_OFFER}
     */
    void checkOffer(Instant now) {
        if (state == RegistrationState.OFFERED ? isOverdue(now) : unanswered > 0 && !hasPlace()) {
            throw LongevityProblem.OFFER_EXPIRED.refuse();
        }
        if (state != RegistrationState.OFFERED) {
            throw LongevityProblem.NO_OFFER.refuse().with("present", state);
        }
    }

    private void withdrawOffer() {
        offeredUntil = null;
    }

    /** Whether it is the caller herself whom it is about. */
    boolean isOwn(Caller caller) {
        return registrant.isOwn(caller);
    }

    /** Whether somebody with that sight may see it; for all others it does not exist. */
    boolean isVisibleTo(Sight sight) {
        return sight.sees(registrant, spaceId);
    }

    /** Whether somebody who sees it may also answer for it and cancel it. */
    boolean isInTheHandsOf(Sight sight) {
        return sight.actsFor(registrant, spaceId);
    }

    /** Whether its offer has run out and nobody has seen to it yet. */
    boolean isOverdue(Instant now) {
        return offeredUntil != null && !offeredUntil.isAfter(now);
    }

    boolean hasPlace() {
        return state == RegistrationState.CONFIRMED;
    }

    UUID activityId() {
        return activityId;
    }

    /** By which the person is recognised; it goes out of this service nowhere. */
    @Nullable
    String personKey() {
        return personKey;
    }

    RegistrationState state() {
        return state;
    }

    int unanswered() {
        return unanswered;
    }

    Need need() {
        return need;
    }

    @Nullable
    Instant offeredUntil() {
        return offeredUntil;
    }

    RegistrationView view(@Nullable Person person) {
        return new RegistrationView(
                id(),
                activityId,
                spaceId,
                state,
                registrant.kind(),
                person,
                need.places(),
                consentOn,
                referralId,
                registeredAt,
                offeredUntil,
                cancelledAt,
                endReason);
    }
}
