package org.solidarites.foodcoop.grocery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * A visit.
 *
 * @param paid euros that the household pays
 * @param left euros of its right that are left this month
 */
@Schema(name = "GroceryVisit")
public record VisitView(
        UUID id,
        @Schema(examples = "42.00") Euros displayedPrice,
        @Schema(examples = "8.40") Euros paid,
        @Schema(examples = "31.60") Euros left,
        Instant madeAt) {}
