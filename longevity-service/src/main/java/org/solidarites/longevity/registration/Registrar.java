package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.carer.CarerLinks;
import org.solidarites.longevity.carer.CarerRight;
import org.solidarites.longevity.person.Consent;
import org.solidarites.longevity.person.PersonKeys;

/**
 * Gives places, or a place on the list. It happens while the activity is in hand, one transaction after the other, so
 * that no place is given twice and those who wait have one order.
 */
@ApplicationScoped
class Registrar {

    private final RegistrationRepository registrations;
    private final PersonRepository people;
    private final MovementRepository movements;
    private final WaitingList list;
    private final PersonKeys keys;
    private final Activities activities;
    private final Quartiers quartiers;
    private final CarerLinks carers;
    private final Preconditions admission;
    private final AnsweredReferrals referrals;
    private final Clock clock;

    Registrar(
            RegistrationRepository registrations,
            PersonRepository people,
            MovementRepository movements,
            WaitingList list,
            PersonKeys keys,
            Activities activities,
            Quartiers quartiers,
            CarerLinks carers,
            Preconditions admission,
            AnsweredReferrals referrals,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.movements = movements;
        this.list = list;
        this.keys = keys;
        this.activities = activities;
        this.quartiers = quartiers;
        this.carers = carers;
        this.admission = admission;
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * Registers a person: with a place where there is one, else on the waiting list.
     *
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}, {@code UNKNOWN_QUARTIER}, {@code
     *     ACTIVITY_NOT_FOUND}, {@code ACTIVITY_STARTED}, {@code ACTIVITY_TOO_SMALL}, what {@link Eligibility} says,
     *     {@code ALREADY_REGISTERED}, what {@link CarerLinks}, {@link Preconditions} and {@link AnsweredReferrals} say
     */
    Registration register(UUID activityId, NewRegistration request, Caller caller) {
        Registrant by = registrant(request, caller);
        LocalDate today = LocalDate.now(clock);
        LocalDate consentOn = Consent.on(request.consent(), by.needsConsent(), today);
        checkQuartier(request.quartier());
        Bookable activity = activities.takeInHand(activityId);
        Instant now = clock.instant();
        activity.checkTakesRegistrations(now);
        Eligibility.check(activity, request, today);
        Need need = Need.of(request, by);
        checkFits(need, activity);
        String personKey = keys.of(request.person());
        checkMandate(request, caller, personKey);
        admission.check(activity, personKey, by, today);
        checkFirst(activityId, personKey, by);
        Registration registration = hasPlaceFor(need, activity, now)
                ? Registration.confirmed(activity, by, personKey, need, consentOn, now)
                : Registration.waiting(activity, by, personKey, need, consentOn, now);
        registration.countAs(AgeBand.of(request.person().birthDate(), today), registrations.isFirstOf(personKey));
        referrals.answer(request.referral(), registration, activity);
        registrations.keep(registration);
        people.keep(registration.id(), request.person());
        movements.note(
                registration,
                registration.hasPlace() ? MovementKind.CONFIRMED : MovementKind.WAITING,
                MovedBy.of(by.kind()),
                now);
        return registration.hasPlace() ? registration : served(registration, activity, by, now);
    }

    private static Registrant registrant(NewRegistration request, Caller caller) {
        Registrant by = Registrant.of(caller);
        if (request.mandate() == null) {
            return by;
        }
        if (by.isSomebodyElse()) {
            throw LongevityProblem.UNKNOWN_MANDATE.refuse().at(FieldError.inBody("mandate"));
        }
        return Registrant.carer(caller, request.mandate());
    }

    private void checkMandate(NewRegistration request, Caller caller, String personKey) {
        UUID mandate = request.mandate();
        if (mandate != null) {
            carers.check(mandate, caller, personKey, CarerRight.BOOK);
            if (request.isAccompanied()) {
                carers.check(mandate, caller, personKey, CarerRight.ACCOMPANY);
            }
        }
    }

    /** A place for which nobody waits is hers at once. */
    private boolean hasPlaceFor(Need need, Bookable activity, Instant now) {
        Tally tally = registrations.tally(activity.id(), now);
        if (tally.isUnsettled(activity.capacity())) {
            list.settle(activity);
            tally = registrations.tally(activity.id(), now);
        }
        return tally.waiting() == 0 && need.places() <= tally.free(activity.capacity());
    }

    /** Those before her may need more places than are left: then her turn comes now, and she need not answer an offer. */
    private Registration served(Registration newcomer, Bookable activity, Registrant by, Instant now) {
        list.serve(activity);
        if (newcomer.state() == RegistrationState.OFFERED) {
            newcomer.accept(now);
            movements.note(newcomer, MovementKind.ACCEPTED, MovedBy.of(by.kind()), now);
            registrations.keep(newcomer);
        }
        return newcomer;
    }

    private void checkQuartier(@Nullable String code) {
        if (code != null && quartiers.find(code).isEmpty()) {
            throw LongevityProblem.UNKNOWN_QUARTIER
                    .refuse()
                    .with("quartier", code)
                    .with("known", quartiers.codes())
                    .at(FieldError.inBody("quartier"));
        }
    }

    private static void checkFits(Need need, Bookable activity) {
        if (need.places() > activity.capacity()) {
            throw LongevityProblem.ACTIVITY_TOO_SMALL
                    .refuse()
                    .with("capacity", activity.capacity())
                    .at(FieldError.inBody("accompanied"));
        }
    }

    private void checkFirst(UUID activity, String personKey, Registrant by) {
        boolean isTwice = registrations.holds(activity, personKey)
                || (!by.isSomebodyElse() && registrations.holdsForSelf(activity, by.subject()));
        if (isTwice) {
            throw LongevityProblem.ALREADY_REGISTERED.refuse().at(FieldError.inBody("person"));
        }
    }
}
