package org.solidarites.foodcoop.month;

import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.chassis.money.Euros;

/**
 * What a caisse publishes of a month. Where fewer than five households got an allocation, their number and all amounts
 * are left out: two amounts of which one is known would tell what one of them pays.
 *
 * @param suppressed whether they are left out
 * @param poolAfter euros in the solidarity pool after the allocations
 * @param chainPosition where the ledger's chain of hashes ended
 * @param chainHash stands for every entry up to there: who has an export can prove that none was changed since
 */
@Schema(name = "CaisseMonth")
public record PublishedMonth(
        @Schema(examples = "nantes") String caisse,

        @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth month,

        @Schema(examples = "nantes-2025") String rules,
        boolean suppressed,
        @Schema(examples = "100") @Nullable Integer households,
        @Schema(examples = "6200.00") @Nullable Euros contributions,
        @Schema(examples = "15200.00") @Nullable Euros allocations,
        @Schema(examples = "3200.00") @Nullable Euros poolAfter,
        @Nullable Instant closedAt,
        @Nullable Long chainPosition,
        @Nullable String chainHash) {

    static PublishedMonth of(Closing closing) {
        boolean few = closing.households() < SmallNumbers.LEAST;
        return new PublishedMonth(
                closing.caisse(),
                closing.month(),
                closing.rules(),
                few,
                few ? null : closing.households(),
                few ? null : closing.contributions(),
                few ? null : closing.credited(),
                few ? null : closing.poolBefore().minus(closing.credited()),
                closing.closedAt(),
                closing.chainPosition(),
                closing.chainHash());
    }
}
