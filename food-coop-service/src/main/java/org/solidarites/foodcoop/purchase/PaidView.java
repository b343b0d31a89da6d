package org.solidarites.foodcoop.purchase;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * What a seller was paid by one settlement.
 *
 * @param id of the settlement
 */
@Schema(name = "SellerPaid")
public record PaidView(
        UUID id,
        UUID sellerId,
        @Schema(examples = "nantes") String caisse,
        @Schema(examples = "120.00") Euros amount,
        Instant settledAt) {}
