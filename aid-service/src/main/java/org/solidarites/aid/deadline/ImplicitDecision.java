package org.solidarites.aid.deadline;

import java.time.LocalDate;

/**
 * What the silence of the administration comes to. For a financial request two months of silence are a rejection (CRPA
 * L231-4 3°), and the rejection opens two months for an appeal.
 *
 * @param on the day the rejection is born: the same day two months after the request, or the last day of that month
 *     where it has no such day
 * @param appealUntil the last day to go to court without risk: counted in whole months from the rejection. The law's
 *     own delay is one day longer (délai franc, CJA R421-1, to be confirmed); what is shown must not be too late.
 */
public record ImplicitDecision(LocalDate on, LocalDate appealUntil) {

    private static final int MONTHS_OF_SILENCE = 2;
    private static final int MONTHS_TO_APPEAL = 2;

    /** What silence comes to on a request received that day. */
    public static ImplicitDecision onRequestReceived(LocalDate received) {
        LocalDate rejection = received.plusMonths(MONTHS_OF_SILENCE);
        return new ImplicitDecision(rejection, rejection.plusMonths(MONTHS_TO_APPEAL));
    }
}
