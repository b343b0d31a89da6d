package org.solidarites.guichet;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of this service. */
public enum GuichetProblem implements ProblemType {
    GUICHET_NOT_FOUND(404, "No such guichet"),
    UNKNOWN_QUARTIER(422, "Unknown quartier"),
    UNKNOWN_GUICHET(422, "Unknown guichet"),
    GUICHET_CODE_TAKEN(409, "Guichet code taken"),
    GUICHET_STATE_FORBIDS(409, "The guichet's state forbids this"),
    ANNOUNCEMENT_MISSING(422, "Announcement missing"),
    REFERRAL_NOT_FOUND(404, "No such referral"),
    CONSENT_MISSING(422, "Consent missing"),
    CONSENT_IN_THE_FUTURE(422, "Consent dated in the future"),
    REFERRAL_STATE_FORBIDS(409, "The referral's state forbids this");

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
