package org.solidarites.foodcoop.purchase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** A purchase as the seller sees it: not who bought, nor what is left. */
@Schema(name = "Purchase")
public record PurchaseView(
        UUID id,
        UUID sellerId,
        @Schema(examples = "12.40") Euros amount,
        List<NewPurchase.Line> lines,
        Instant madeAt,
        @Nullable Instant cancelledAt) {}
