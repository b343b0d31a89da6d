package org.solidarites.aid.dossier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * What became of the dossiers of one aid, or of some of them. Exact: whoever publishes it hides what could point at
 * somebody.
 *
 * @param by what the rows of an aid are told apart by; AID for all of them
 * @param value of that: an aid, the code of a quartier, an age band
 * @param requests how many were received
 * @param granted how many of them were granted
 * @param refused how many were refused
 * @param bySilence how many were rejected by silence
 * @param amount euros granted
 * @param medianDays from receipt to decision, null while there is none
 * @param p90Days the days that nine of ten decisions took at most, null while there is none
 */
public record DossierFigures(
        String aid,
        By by,
        String value,
        long requests,
        long granted,
        long refused,
        long bySilence,
        Euros amount,
        @Nullable BigDecimal medianDays,
        @Nullable BigDecimal p90Days) {

    /** What rows are told apart by. */
    public enum By {
        AID,
        QUARTIER,
        AGE_BAND
    }

    /** How many were decided, by somebody or by silence. */
    public long decided() {
        return granted + refused + bySilence;
    }

    /** The same under another name. */
    public DossierFigures named(String name) {
        return new DossierFigures(aid, by, name, requests, granted, refused, bySilence, amount, medianDays, p90Days);
    }

    /** Both together. How long they took is not known of the sum. */
    public DossierFigures plus(DossierFigures more) {
        return new DossierFigures(
                aid,
                by,
                value,
                requests + more.requests,
                granted + more.granted,
                refused + more.refused,
                bySilence + more.bySilence,
                amount.plus(more.amount),
                null,
                null);
    }
}
