package org.solidarites.foodcoop.purchase;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/** What sellers were paid; those that were owed nothing are left out. */
@Schema(name = "Settlement")
public record SettlementView(
        UUID id, @Schema(examples = "420.00") Euros total, List<Line> lines) {

    /** What one seller was paid. */
    @Schema(name = "SettlementLine")
    public record Line(
            UUID sellerId,
            String name,
            @Schema(examples = "120.00") Euros amount) {}
}
