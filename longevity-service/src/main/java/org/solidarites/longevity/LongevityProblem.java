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
    OPENING_MISSING(422, "Opening date missing"),
    OPENING_OF_A_PLANNED_SPACE(422, "Opening date of a planned space"),
    OPENING_IN_THE_FUTURE(422, "Opening date in the future"),
    SENIOR_SPACE_NOT_OPEN(422, "The senior space is not open"),
    SENIOR_SPACE_HOSTED_ELSEWHERE(403, "The senior space is hosted by another desk"),
    ACTIVITY_NOT_FOUND(404, "No such activity"),
    ACTIVITY_ENDS_BEFORE_START(422, "The activity ends before it starts"),
    ACTIVITY_IN_THE_PAST(422, "The activity is in the past"),
    ACTIVITY_TOO_LONG(422, "The activity is too long"),
    MINIMUM_AGE_OF_CARERS(422, "Minimum age for carers"),
    ACTIVITY_STARTED(409, "The activity has started"),
    ACTIVITY_FULL(409, "The activity is full"),
    REGISTRATION_NOT_FOUND(404, "No such registration"),
    REGISTRATION_STATE_FORBIDS(409, "The registration's state forbids this"),
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
