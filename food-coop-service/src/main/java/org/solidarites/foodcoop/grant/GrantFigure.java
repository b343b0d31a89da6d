package org.solidarites.foodcoop.grant;

import java.util.UUID;
import org.solidarites.chassis.money.Euros;

/**
 * What became of the money of a grant in one year, as the ledger has it.
 *
 * @param project its title
 * @param awarded euros awarded for the year
 * @param paid euros of it paid so far and not claimed back
 * @param reclaimed euros of it claimed back
 */
public record GrantFigure(UUID grant, String project, Euros awarded, Euros paid, Euros reclaimed) {

    /** Euros still to be paid. */
    public Euros left() {
        return awarded.minus(paid).minus(reclaimed);
    }
}
