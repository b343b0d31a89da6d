package org.solidarites.foodcoop.caisse.core;

import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happens when a household leaves: it is a member to the end of that month, so what it pays for it counts. What is on
 * its account then is its own to spend for some months more; what is left goes back to the solidarity pool, except for an
 * aid of the city, which came from elsewhere. What it paid for a later month is given back.
 *
 * @param spendableMonths how many months after the last one it may spend what is on its account
 * @param source where this was read
 * @param confirmed whether the caisse confirms it
 * @param note what is known, and what is not
 */
@Schema(name = "CaisseDeparture")
public record Departure(@Schema(examples = "3") int spendableMonths, String source, boolean confirmed, Sentence note) {

    public Departure {
        if (spendableMonths < 0) {
            throw new IllegalArgumentException("months to spend are not negative: " + spendableMonths);
        }
    }

    /** The last day on which a household may spend what is on its account. */
    public LocalDate spendableUntil(LocalDate leftOn) {
        return YearMonth.from(leftOn).plusMonths(spendableMonths).atEndOfMonth();
    }
}
