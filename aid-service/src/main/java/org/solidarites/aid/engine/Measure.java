package org.solidarites.aid.engine;

import org.solidarites.chassis.money.Euros;

/** A value found or required, as conditions compare them. */
public sealed interface Measure {

    /** An age in whole years. */
    record Years(int years) implements Measure {}

    /** Euros, per month or per day as the condition has it. */
    record Amount(Euros euros) implements Measure {}

    /** A commune: INSEE code or name. */
    record Place(String commune) implements Measure {}

    /** Yes or no. */
    record Flag(boolean value) implements Measure {}
}
