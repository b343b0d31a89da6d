package org.solidarites.aid.engine;

import org.solidarites.chassis.money.Euros;

/** One thing that could be otherwise with a household. */
public sealed interface Change {

    /** More or less resources, euros per month; less is negative. */
    record ResourcesBy(Euros euros) implements Change {}

    /** More or less of the charges that count, euros per month; less is negative. */
    record ChargesBy(Euros euros) implements Change {}

    /** Living in one of the communes that are called so. */
    record LivingIn(String name) implements Change {}

    /** An adult studies, or none does. */
    record Studying(boolean studying) implements Change {}

    /** Another right is held, or is not. */
    record Holding(String right, boolean held) implements Change {}

    /** A question of the règlement is answered otherwise. */
    record Declaring(String code, boolean answer) implements Change {}
}
