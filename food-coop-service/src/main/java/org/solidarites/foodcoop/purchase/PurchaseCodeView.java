package org.solidarites.foodcoop.purchase;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code to show to a seller; it is told this once. */
@Schema(name = "PurchaseCode")
public record PurchaseCodeView(
        @Schema(examples = "7K3M-0QXZ-V4TA") String code, Instant expiresAt) {}
