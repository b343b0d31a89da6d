package org.solidarites.longevity;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of this service. */
public enum LongevityProblem implements ProblemType {
    SENIOR_SPACE_NOT_FOUND(404, "No such senior space"),
    UNKNOWN_QUARTIER(422, "Unknown quartier"),
    UNKNOWN_SENIOR_SPACE(422, "Unknown senior space"),
    SENIOR_SPACE_CODE_TAKEN(409, "Senior space code taken"),
    SENIOR_SPACE_STATE_FORBIDS(409, "The senior space's state forbids this"),
    ANNOUNCEMENT_MISSING(422, "Announcement missing"),
    ANNOUNCEMENT_OF_AN_OPEN_SPACE(422, "Announcement of an open space"),
    OPENING_MISSING(422, "Opening date missing"),
    OPENING_OF_A_PLANNED_SPACE(422, "Opening date of a planned space"),
    OPENING_IN_THE_FUTURE(422, "Opening date in the future"),
    OPENING_HOURS_REVERSED(422, "Opening hours reversed"),
    OPENING_HOURS_OVERLAP(422, "Opening hours overlap"),
    SENIOR_SPACE_NOT_OPEN(422, "The senior space is not open"),
    SENIOR_SPACE_HOSTED_ELSEWHERE(403, "The senior space is hosted by another desk"),
    ACTIVITY_NOT_FOUND(404, "No such activity"),
    ACTIVITY_ENDS_BEFORE_START(422, "The activity ends before it starts"),
    ACTIVITY_IN_THE_PAST(422, "The activity is in the past"),
    ACTIVITY_TOO_LONG(422, "The activity is too long"),
    MINIMUM_AGE_OF_CARERS(422, "Minimum age for carers"),
    ACTIVITY_STARTED(409, "The activity has started"),
    ACTIVITY_TOO_SMALL(422, "The activity is too small for two"),
    ROOM_NOT_FOUND(404, "No such room"),
    ROOM_NAME_TAKEN(409, "Room name taken"),
    UNKNOWN_ROOM(422, "Unknown room"),
    ROOM_TOO_SMALL(422, "The room is too small"),
    ROOM_TAKEN(409, "The room is taken"),
    UNKNOWN_SPEAKER(422, "Unknown speaker"),
    SPEAKER_TAKEN(409, "The speaker is taken"),
    SESSION_NOT_FOUND(404, "No such session"),
    SESSION_CANCELLED(409, "The session is cancelled"),
    SESSION_STARTED(409, "The session has started"),
    LAST_SESSION(409, "The last session"),
    ACTIVITY_CANCELLED(409, "The activity is cancelled"),
    ACTIVITY_OVER(409, "The activity is over"),
    CAPACITY_BELOW_PLACES_TAKEN(409, "Fewer places than are taken"),
    REGISTRATION_NOT_NEEDED(422, "Registration not needed"),
    FORM_WITHOUT_RECURRENCE(422, "Series without recurrence"),
    RECURRENCE_OF_A_SINGLE_SESSION(422, "Recurrence of a single session"),
    RECURRENCE_WITHOUT_FIRST_DAY(422, "Recurrence without the first day"),
    EXCEPTION_WITHOUT_SESSION(422, "Exception without a session"),
    TOO_MANY_SESSIONS(422, "Too many sessions"),
    RECURRENCE_TOO_LONG(422, "Recurrence too long"),
    SESSIONS_OVERLAP(409, "Sessions overlap"),
    STEP_WITHOUT_PATH(422, "Step without path"),
    TARIFFS_OUT_OF_ORDER(422, "Tariffs out of order"),
    TARIFF_BELOW_ZERO(422, "Tariff below zero"),
    FEED_NOT_FOUND(404, "No such feed"),
    FEED_PLACE_INCOMPLETE(422, "Place in the feed incomplete"),
    UNKNOWN_MANDATE(422, "Unknown mandate"),
    MANDATE_NOT_FOUND(404, "No such mandate"),
    MANDATE_ENDED(409, "The mandate has ended"),
    MANDATE_OF_ANOTHER_PERSON(422, "Mandate of another person"),
    MANDATE_WITHOUT_RIGHT(403, "Mandate without this right"),
    MANDATE_TIME_OUT_OF_BOUNDS(422, "Duration of the mandate out of bounds"),
    UNKNOWN_CARER_CODE(422, "Unknown code"),
    CARER_OF_ONESELF(422, "Carer of oneself"),
    STEP_NOT_FINISHED(422, "The step before is not finished"),
    BLOCKED_FOR_ABSENCES(422, "Blocked after absences"),
    SESSION_NOT_STARTED(409, "The session has not started"),
    UNKNOWN_REGISTRATION(422, "Unknown registration"),
    UNKNOWN_REFERRAL(422, "Unknown referral"),
    REFERRAL_ENDED(409, "The referral has ended"),
    PLAN_NOT_FOUND(404, "No such plan"),
    PLAN_ENDS_BEFORE_START(422, "The plan ends before it starts"),
    PLAN_CODE_TWICE(422, "Code used twice"),
    UNKNOWN_AMBITION(422, "Unknown ambition"),
    UNKNOWN_ACTION(422, "Unknown action"),
    PLAN_DATE_IN_THE_FUTURE(422, "Date in the future"),
    REGISTRATION_NOT_FOUND(404, "No such registration"),
    REGISTRATION_STATE_FORBIDS(409, "The registration's state forbids this"),
    NO_OFFER(409, "No place is offered"),
    OFFER_EXPIRED(409, "The offer has expired"),
    CONSENT_MISSING(422, "Consent missing"),
    CONSENT_IN_THE_FUTURE(422, "Consent dated in the future"),
    BIRTH_DATE_IMPLAUSIBLE(422, "Implausible birth date"),
    TOO_YOUNG(422, "Below the minimum age"),
    NOT_A_CARER(422, "Not a carer"),
    ALREADY_REGISTERED(409, "Already registered");

    private final int status;
    private final String title;

    LongevityProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
