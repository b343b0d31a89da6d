package org.solidarites.foodcoop.month;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/** What is in the solidarity pool of a caisse, after what was just taken in. */
@Schema(name = "Pool")
public record PoolView(
        @Schema(examples = "nantes") String caisse,
        @Schema(examples = "12400.00") Euros balance) {}
