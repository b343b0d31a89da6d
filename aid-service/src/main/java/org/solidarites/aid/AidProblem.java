package org.solidarites.aid;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of this service. */
public enum AidProblem implements ProblemType {
    REGULATION_NOT_FOUND(404, "No such regulation"),
    NO_REGULATION_IN_FORCE(422, "No regulation in force"),
    INVALID_DATE(400, "Invalid date"),
    UNKNOWN_AID(422, "Unknown aid"),
    UNKNOWN_GUICHET(422, "Unknown guichet"),
    GUICHET_NOT_SERVED(422, "Guichet not served"),
    NO_ADULT(422, "No adult in the household"),
    BIRTH_DATE_IN_THE_FUTURE(422, "Birth date in the future"),
    IMPLAUSIBLE_AGE(422, "Implausible age"),
    TWO_RESIDENCES(422, "Two residences"),
    DATE_IN_THE_FUTURE(422, "Date in the future"),
    RESIDENT_BEFORE_BIRTH(422, "Resident before birth"),
    RESOURCES_TOLD_TWICE(422, "Resources told twice"),
    UNKNOWN_FACT(422, "Unknown fact"),
    CHILD_TOO_OLD(422, "Child too old for the household's adults"),
    NEGATIVE_AMOUNT(422, "Negative amount"),
    IMPLAUSIBLE_AMOUNT(422, "Implausible amount"),
    DOSSIER_NOT_FOUND(404, "No such dossier"),
    HOUSEHOLD_NOT_FOUND(404, "Household not described yet"),
    IDENTITY_NOT_FOUND(404, "Identity not told yet"),
    UNKNOWN_LANGUAGE(422, "Unknown language"),
    ACKNOWLEDGEMENT_NOT_FOUND(404, "Not acknowledged yet"),
    CONSENT_MISSING(422, "Consent missing"),
    CONSENT_IN_THE_FUTURE(422, "Consent dated in the future"),
    HOUSEHOLD_MISSING(422, "Household missing"),
    DOSSIER_STATE_FORBIDS(409, "The dossier's state forbids this"),
    AMOUNT_MISSING(422, "Amount missing"),
    AMOUNT_UNEXPECTED(422, "Amount unexpected"),
    REASONS_MISSING(422, "Reasons missing"),
    ENVELOPE_NOT_FOUND(404, "No such envelope"),
    ENVELOPE_EXISTS(409, "The envelope exists"),
    ENVELOPE_AMOUNT_MISSING(422, "Amount of the envelope missing"),
    AID_NOT_PAID(422, "The aid is no money"),
    CHANGE_MISSING(422, "Change missing"),
    ENVELOPE_COMMITTED(409, "More is committed"),
    ENVELOPE_MISSING(409, "No envelope"),
    ENVELOPE_EXHAUSTED(409, "The envelope is exhausted"),
    COMMITMENT_MISSING(409, "Nothing is committed"),
    COMMITMENT_EXCEEDED(409, "More than is committed"),
    SILENCE_HAS_REJECTED(409, "Rejected by silence"),
    UNKNOWN_PIECE(422, "Unknown piece"),
    DEADLINE_NOT_AHEAD(422, "Deadline not ahead"),
    DEADLINE_TOO_FAR(422, "Deadline too far"),
    ARRIVAL_OUT_OF_TIME(422, "Arrival out of time"),
    NOT_ENTITLED_TO_DECIDE(403, "Not entitled to decide"),
    PROPOSER_DOES_NOT_DECIDE(403, "The proposer does not decide"),
    ABOVE_DELEGATION_CEILING(422, "Above the ceiling of the delegation"),
    PAYMENT_NOT_FOUND(404, "No such payment"),
    PAYEE_NOT_FOUND(404, "No payee"),
    PAYMENT_AMOUNT_MISSING(422, "Amount of the payment missing"),
    MEANS_PART_MISSING(422, "Part of the means of payment missing"),
    MEANS_PART_UNEXPECTED(422, "Part of another means of payment"),
    INVALID_IBAN(422, "Invalid IBAN"),
    VOUCHER_VALIDITY(422, "Validity of the voucher"),
    PAYMENT_STATE_FORBIDS(409, "The payment's state forbids this"),
    BATCH_NOT_FOUND(404, "No such batch"),
    BATCH_OF_SEVERAL_MEANS(422, "Several means of payment in a batch"),
    BATCH_STATE_FORBIDS(409, "The batch's state forbids this"),
    BATCH_APPROVED_BY_ITS_PREPARER(403, "Approval by the one who prepared"),
    REJECTION_REASON(422, "Reason of a rejection");

    private final int status;
    private final String title;

    AidProblem(int status, String title) {
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
