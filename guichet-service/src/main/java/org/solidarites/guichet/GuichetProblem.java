package org.solidarites.guichet;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of this service. */
public enum GuichetProblem implements ProblemType {
    GUICHET_NOT_FOUND(404, "No such guichet"),
    UNKNOWN_QUARTIER(422, "Unknown quartier"),
    UNKNOWN_GUICHET(422, "Unknown guichet"),
    GUICHET_NOT_OPEN(422, "Guichet not open"),
    GUICHET_CODE_TAKEN(409, "Guichet code taken"),
    GUICHET_STATE_FORBIDS(409, "The guichet's state forbids this"),
    ANNOUNCEMENT_MISSING(422, "Announcement missing"),
    GUICHET_MANAGED_ELSEWHERE(409, "The guichet is managed elsewhere"),
    UNKNOWN_HOST(422, "Unknown host"),
    COORDINATES_OUT_OF_RANGE(422, "Coordinates out of range"),
    RADIUS_TOO_LARGE(422, "Radius too large"),
    RADIUS_WITHOUT_POINT(422, "Radius without a point"),
    UNKNOWN_THEME(422, "Unknown theme"),
    UNKNOWN_PUBLIC(422, "Unknown public"),
    UNKNOWN_SERVICE_TYPE(422, "Unknown type of service"),
    UNKNOWN_RECEPTION_MODE(422, "Unknown mode of reception"),
    UNKNOWN_FEE(422, "Unknown fee"),
    UNKNOWN_ACCESSIBILITY(422, "Unknown accessibility"),
    UNKNOWN_LANGUAGE(422, "Unknown language"),
    SERVICE_NAMED_TWICE(422, "Service named twice"),
    INVALID_OPENING_HOURS(422, "Invalid opening hours"),
    OPENING_HOURS_EMPTY(422, "Empty opening hours"),
    OPENING_HOURS_UNKNOWN_WORD(422, "Unknown word in opening hours"),
    OPENING_HOURS_LOCAL_NAME(422, "Day or month not by its code in opening hours"),
    OPENING_HOURS_UNKNOWN_CHARACTER(422, "Unknown character in opening hours"),
    OPENING_HOURS_OPEN_COMMENT(422, "Comment without end in opening hours"),
    OPENING_HOURS_NO_TIME(422, "No such time in opening hours"),
    OPENING_HOURS_MOMENT(422, "Moment instead of a range in opening hours"),
    OPENING_HOURS_INTERVAL(422, "Interval in opening hours"),
    OPENING_HOURS_NO_DATE(422, "No such date in opening hours"),
    OPENING_HOURS_NO_WEEK(422, "No such week in opening hours"),
    OPENING_HOURS_REVERSED_RANGE(422, "Reversed range in opening hours"),
    OPENING_EXCEPTION_ENDS_BEFORE_IT_BEGINS(422, "Opening exception ends before it begins"),
    INSTANT_OUT_OF_RANGE(422, "Instant out of range"),
    INSTANTS_TOO_FAR_APART(422, "Instants too far apart"),
    REFERRAL_NOT_FOUND(404, "No such referral"),
    CONSENT_MISSING(422, "Consent missing"),
    CONSENT_IN_THE_FUTURE(422, "Consent dated in the future"),
    RECEIVER_UNCLEAR(422, "Receiver unclear"),
    UNKNOWN_ORGANIZATION(422, "Unknown organization"),
    PLACE_TAKES_NO_REFERRALS(422, "The place takes no referrals itself"),
    REFERRAL_TO_ONESELF(422, "Referral to oneself"),
    UNKNOWN_SENIOR_SPACE(422, "Unknown senior space"),
    SENIOR_SPACE_WITHOUT_GUICHET(422, "No guichet hosts this senior space"),
    UNKNOWN_AID(422, "Unknown aid"),
    SECOND_CHOICE_IS_THE_FIRST(422, "The second choice is the first"),
    OUTCOME_IS_THE_DOSSIERS(422, "The dossier decides this outcome"),
    REFERRAL_STATE_FORBIDS(409, "The referral's state forbids this"),
    SERVICE_NOT_FOUND(404, "No such service"),
    SERVICE_AT_LOCATION_NOT_FOUND(404, "No such service at a location"),
    ORGANIZATION_NOT_FOUND(404, "No such organization"),
    TAXONOMY_NOT_FOUND(404, "No such taxonomy"),
    TAXONOMY_TERM_NOT_FOUND(404, "No such taxonomy term"),
    FORMAT_NOT_OFFERED(400, "Format not offered"),
    PROXIMITY_WITHOUT_POSTCODE(400, "Proximity without postcode"),
    UNKNOWN_MOTIVE(422, "Unknown motive"),
    MOTIVE_OFFERED_NOWHERE(422, "No desk offers this motive"),
    MOTIVE_NOT_FOUND(404, "No such motive"),
    MOTIVE_CODE_TAKEN(409, "Motive code taken"),
    MOTIVE_DELAYS_CROSSED(422, "Motive delays crossed"),
    COLLECTIVE_AT_HOME(422, "Collective appointment at home"),
    MOTIVE_NOT_BOOKABLE(403, "Motive not bookable by you"),
    FOLLOW_UP_NEEDED(422, "Follow-up needed"),
    AGENT_MISSING(422, "Agent missing"),
    AGENT_RANGE_NOT_FOUND(404, "No such hours"),
    ABSENCE_NOT_FOUND(404, "No such absence"),
    HOURS_CROSSED(422, "End before start"),
    RECURRENCE_UNREADABLE(422, "Recurrence unreadable"),
    DAYS_CROSSED(422, "Last day before first"),
    DAYS_IN_THE_PAST(422, "Days in the past"),
    RANGE_TOO_LONG(422, "Range too long"),
    SLOT_IN_THE_PAST(422, "Slot in the past"),
    SLOT_OUTSIDE_DELAYS(422, "Slot outside the delays"),
    SLOT_NOT_OFFERED(422, "Slot not offered"),
    SLOT_TAKEN(409, "Slot taken"),
    ALREADY_BOOKED(409, "Already booked"),
    TOO_MANY_HOLDS(409, "Too many slots held"),
    TOO_MANY_APPOINTMENTS(409, "Too many appointments"),
    HOLD_NOT_FOUND(404, "No such hold"),
    HOLD_EXPIRED(409, "Hold expired"),
    HOLD_BOOKED(409, "Hold booked already"),
    APPOINTMENT_NOT_FOUND(404, "No such appointment"),
    BOOKING_CONSENT_MISSING(422, "Consent missing"),
    TOO_LATE_TO_CHANGE(409, "Too late to cancel or move"),
    REASON_MISSING(422, "Reason missing"),
    APPOINTMENT_NOT_STARTED(409, "Appointment not started"),
    APPOINTMENT_CANCELLED(409, "Appointment cancelled"),
    APPOINTMENT_STATUS_FORBIDS(409, "The appointment's status forbids this"),
    INVITATION_NOT_FOUND(404, "No such invitation"),
    INVITATION_USED(409, "Invitation used"),
    INVITATION_EXPIRED(409, "Invitation expired"),
    FEED_NOT_FOUND(404, "No such feed"),
    WAITING_ENTRY_NOT_FOUND(404, "No such place on the waiting list"),
    ALREADY_WAITING(409, "Already waiting");

    private final int status;
    private final String title;

    GuichetProblem(int status, String title) {
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
