package org.solidarites.foodcoop.grocery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * A visit that was noted.
 *
 * @param paid euros that the household paid
 */
@Schema(name = "GroceryPastVisit")
public record PastVisit(
        UUID id,
        @Schema(examples = "42.00") Euros displayedPrice,
        @Schema(examples = "8.40") Euros paid,
        Instant madeAt) {}
