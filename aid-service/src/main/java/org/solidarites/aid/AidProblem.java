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
    PIECE_NOT_FOUND(404, "No such piece"),
    PIECE_TOO_LARGE(413, "Piece too large"),
    PIECE_EMPTY(422, "Empty file"),
    PIECE_FORMAT_UNKNOWN(415, "Neither PDF, JPEG nor PNG"),
    PIECE_NOT_AS_DECLARED(415, "Not the declared kind of file"),
    PIECE_DAMAGED(422, "Damaged file"),
    PIECE_TWOFOLD(422, "Two files in one"),
    TOO_MANY_PIECES(422, "Too many pieces of this kind"),
    DOSSIER_TAKES_NO_PIECES(409, "The dossier takes no pieces any more"),
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
    ENVELOPE_TOO_LARGE(422, "Implausible envelope"),
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
    MEANS_NOT_ALLOWED(422, "Means of payment not allowed"),
    INVALID_IBAN(422, "Invalid IBAN"),
    VOUCHER_VALIDITY(422, "Validity of the voucher"),
    PAYMENT_STATE_FORBIDS(409, "The payment's state forbids this"),
    BATCH_NOT_FOUND(404, "No such batch"),
    BATCH_OF_SEVERAL_MEANS(422, "Several means of payment in a batch"),
    BATCH_STATE_FORBIDS(409, "The batch's state forbids this"),
    BATCH_APPROVED_BY_ITS_PREPARER(403, "Approval by the one who prepared"),
    REJECTION_REASON(422, "Reason of a rejection"),
    SESSION_NOT_FOUND(404, "No such session"),
    SESSION_STATE_FORBIDS(409, "The session's state forbids this"),
    SESSION_IN_THE_PAST(422, "Session in the past"),
    SESSION_NOT_TODAY(409, "Not the day of the session"),
    DUPLICATE_MEMBER(422, "Member named twice"),
    UNKNOWN_MEMBER(422, "No member of the session"),
    QUORUM_MISSING(409, "Quorum missing"),
    NOT_A_MEMBER(403, "Not a member of the session"),
    MEMBER_NOT_PRESENT(403, "Member not present"),
    MEMBER_RECUSED(403, "Member recused"),
    ON_AN_AGENDA(409, "On an agenda already"),
    NOT_ON_THE_AGENDA(422, "Not on the agenda"),
    ITEM_DECIDED(409, "Decided in this session"),
    APPEAL_NOT_FOUND(404, "No such appeal"),
    APPEAL_EXISTS(409, "Appealed already"),
    APPEAL_TOO_LATE(409, "Too late to appeal"),
    APPEAL_ANSWERED(409, "The appeal is answered"),
    APPEAL_PENDING(409, "An appeal is pending"),
    AMOUNT_NOT_MORE(422, "Amount not more"),
    GRANT_WITHDRAWAL_NOT_FOUND(404, "No such proceedings"),
    GRANT_WITHDRAWAL_EXISTS(409, "Proceedings are open"),
    GRANT_WITHDRAWAL_ENDED(409, "The proceedings have ended"),
    GRANT_TOO_OLD(409, "Too late to withdraw the grant"),
    UNLAWFULNESS_MISSING(422, "Unlawfulness missing"),
    OBSERVATIONS_OPEN(409, "The person has not been heard"),
    OBSERVATIONS_CLOSED(409, "Too late to be heard"),
    COMPUTATION_NOT_FOUND(404, "Not computed yet");

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
