package org.solidarites.foodcoop.indicator;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * What one household bought in one week of one seller, or at one épicerie.
 *
 * @param of kind of place, or épicerie
 * @param week its Monday
 * @param seller null at an épicerie
 * @param count how many purchases or visits
 */
record Bought(
        FoodRow.What what,
        String of,
        LocalDate week,
        UUID household,
        @Nullable UUID seller,
        long count,
        Euros amount) {}
