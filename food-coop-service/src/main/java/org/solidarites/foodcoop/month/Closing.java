package org.solidarites.foodcoop.month;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * The closing of a month.
 *
 * @param rules code of the rules that it was closed by
 * @param households how many get an allocation
 * @param contributions euros that came in for the month
 * @param poolBefore euros in the solidarity pool before the allocations, without what was paid for months that are not
 *     closed: it waits for them
 * @param needed euros of all allocations in full
 * @param credited euros that are credited: less than needed where the rules share what there is
 * @param closedAt null while allocations are still being credited
 * @param chainPosition where the ledger's chain of hashes ended then
 */
@Schema(name = "CaisseClosing")
public record Closing(
        UUID id,
        @Schema(examples = "nantes") String caisse,

        @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth month,

        @Schema(examples = "nantes-2025") String rules,
        @Schema(examples = "100") int households,
        @Schema(examples = "6200.00") Euros contributions,
        @Schema(examples = "18400.00") Euros poolBefore,
        @Schema(examples = "15200.00") Euros needed,
        @Schema(examples = "15200.00") Euros credited,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long chainPosition,
        @Nullable String chainHash) {}
