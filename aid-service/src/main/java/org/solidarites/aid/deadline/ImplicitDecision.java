package org.solidarites.aid.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * What the silence of the administration comes to. For a financial request two months of silence are a rejection (CRPA
 * L231-4 3°), and the rejection opens two months for an appeal.
 *
 * @param on the day the rejection is born: the same day two months after the request, or the last day of that month
 *     where it has no such day, later by the days on which the clock stood
 * @param appealUntil the last day to go to court without risk: counted in whole months from the rejection. The law's
 *     own delay is one day longer (délai franc, CJA R421-1, to be confirmed); what is shown must not be too late.
 */
public record ImplicitDecision(LocalDate on, LocalDate appealUntil) {

    private static final Period TO_APPEAL = Period.ofMonths(2);

    /** What silence comes to on a request received that day, while nothing suspends it. */
    public static ImplicitDecision onRequestReceived(LocalDate received) {
        return born(SilenceClock.rejectionOn(received, List.of()));
    }

    /** A rejection born on that day. */
    public static ImplicitDecision born(LocalDate rejection) {
        return new ImplicitDecision(rejection, appealUntil(rejection));
    }

    /** The last day to appeal against a decision of that day. */
    public static LocalDate appealUntil(LocalDate decision) {
        return decision.plus(TO_APPEAL);
    }
}
