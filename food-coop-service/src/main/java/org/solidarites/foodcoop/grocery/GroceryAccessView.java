package org.solidarites.foodcoop.grocery;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * The access of a household to an épicerie.
 *
 * @param householdRef pseudonymous
 * @param decision the decision behind it; null where its quotient opened the door
 * @param until first day on which it is over
 * @param percent share of the displayed price that it pays
 * @param monthlyRight euros that it pays a month at most
 * @param left euros of that right that are left this month; none once it is over
 */
@Schema(name = "GroceryAccess")
public record GroceryAccessView(
        UUID id,
        @Schema(examples = "epicerie-sociale-breil") String grocery,
        UUID householdRef,
        @Nullable String decision,
        LocalDate from,
        LocalDate until,
        @Schema(examples = "20") int percent,
        @Schema(examples = "40.00") Euros monthlyRight,
        @Schema(examples = "31.60") Euros left,
        @Schema(examples = "0") int renewals) {}
