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
    UNKNOWN_CAISSE(422, "Unknown caisse"),
    HOUSEHOLD_HAS_ACCOUNT(409, "The household has an account"),
    CONTRIBUTION_OUT_OF_BOUNDS(422, "Contribution out of bounds"),
    CONTRIBUTION_NOT_AGREED(409, "No contribution agreed"),
    CONTRIBUTION_ALREADY_PAID(409, "Contribution already paid"),
    CONTRIBUTION_TOO_SMALL(422, "Contribution under what was agreed"),
    MONTH_OUT_OF_REACH(422, "Month out of reach"),
    MONTH_ALREADY_CLOSED(409, "The month is closed"),
    MONTH_CAN_NOT_BE_PAID(409, "The month can not be paid in full"),
    CLOSING_NOT_FOUND(404, "No such closing"),
    SELLER_NOT_FOUND(404, "No such seller"),
    SELLER_EXISTS(409, "The organization is a seller already"),
    APPROVAL_PERIOD_INVALID(422, "Invalid period of an approval"),
    PLACE_NOT_APPROVED(422, "Place not approved"),
    PRODUCT_NOT_APPROVED(422, "Product not approved"),
    PURCHASE_CODE_UNKNOWN(422, "Unknown purchase code"),
    PURCHASE_CODE_EXPIRED(409, "Purchase code expired"),
    PURCHASE_CODE_USED(409, "Purchase code already used"),
    PURCHASE_OVER_BALANCE(422, "Purchase over the balance"),
    GROCERY_NOT_FOUND(404, "No such épicerie"),
    GROCERY_ACCESS_NOT_FOUND(404, "No such access"),
    GROCERY_ACCESS_NOT_OPEN(422, "The quotient opens no access"),
    GROCERY_ACCESS_ENDED(409, "The access has ended"),
    GROCERY_DURATION_OUT_OF_BOUNDS(422, "Duration out of bounds"),
    GROCERY_RENEWED_ALREADY(409, "Renewed as often as the rules allow"),
    PRICE_SHARE_OUT_OF_BOUNDS(422, "Price share out of bounds"),
    GROCERY_RIGHT_EXCEEDED(422, "Purchase right exceeded"),
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
