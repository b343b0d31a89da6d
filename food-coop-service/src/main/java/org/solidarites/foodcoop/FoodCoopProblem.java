package org.solidarites.foodcoop;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of this service. */
public enum FoodCoopProblem implements ProblemType {
    CALL_NOT_FOUND(404, "No such call"),
    CALL_PERIOD_INVALID(422, "Invalid period of a call"),
    PROJECTS_WANTED_INVALID(422, "Invalid number of projects wanted"),
    CALL_STATE_FORBIDS(409, "The call's state forbids this"),
    CALL_ALREADY_OVER(422, "The call is already over"),
    CALL_NOT_OPEN_YET(409, "The call is not open yet"),
    CALL_CLOSED(409, "The call is closed"),
    PROJECT_NOT_FOUND(404, "No such project"),
    PROJECT_STATE_FORBIDS(409, "The project's state forbids this"),
    INVALID_SIRET(422, "Invalid SIRET"),
    YEAR_OUTSIDE_CALL(422, "Year outside the call"),
    YEAR_NAMED_TWICE(422, "Year named twice"),
    PARTNER_NAMED_TWICE(422, "Partner named twice"),
    SPLIT_DOES_NOT_ADD_UP(422, "The split does not add up"),
    REQUEST_OVER_ENVELOPE(422, "Request over the envelope"),
    AWARD_OVER_ENVELOPE(422, "Award over the envelope"),
    INSTALMENTS_DO_NOT_ADD_UP(422, "The instalments do not add up"),
    GRANT_NOT_FOUND(404, "No such grant"),
    INSTALMENT_NOT_FOUND(404, "No such instalment"),
    INSTALMENT_ALREADY_PAID(409, "Instalment already paid"),
    CAISSE_ACCOUNT_NOT_FOUND(404, "No such account"),
    ACCOUNT_OVERDRAWN(422, "Account overdrawn"),
    LEDGER_ACCOUNT_NOT_FOUND(404, "No such account in the ledger");

    private final int status;
    private final String title;

    FoodCoopProblem(int status, String title) {
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
