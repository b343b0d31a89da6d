package org.solidarites.foodcoop.month;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
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
 * @param months those that the amounts are of: this one, and any before it that told none
 * @param households how many got an allocation in this month, rounded to the next five
 * @param poolAfter euros in the solidarity pool after the allocations, without what was paid for months that were not closed
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

        @Schema(examples = "[\"2026-01\", \"2026-02\"]", implementation = String[].class)
        List<YearMonth> months,

        @Schema(examples = "100") @Nullable Long households,
        @Schema(examples = "6200.00") @Nullable Euros contributions,
        @Schema(examples = "15200.00") @Nullable Euros allocations,
        @Schema(examples = "3200.00") @Nullable Euros poolAfter,
        @Nullable Instant closedAt,
        @Nullable Long chainPosition,
        @Nullable String chainHash) {

    static PublishedMonth withoutAmounts(Closing closing) {
        return new PublishedMonth(
                closing.caisse(),
                closing.month(),
                closing.rules(),
                true,
                List.of(),
                null,
                null,
                null,
                null,
                closing.closedAt(),
                closing.chainPosition(),
                closing.chainHash());
    }

    /** A month with those before it that told no amounts. */
    static PublishedMonth together(Closing closing, List<Closing> all) {
        return new PublishedMonth(
                closing.caisse(),
                closing.month(),
                closing.rules(),
                false,
                PublishedMonths.sorted(all),
                SmallNumbers.rounded(closing.households()),
                Euros.sum(all.stream().map(Closing::contributions).toList()),
                Euros.sum(all.stream().map(Closing::credited).toList()),
                closing.poolBefore().minus(closing.credited()),
                closing.closedAt(),
                closing.chainPosition(),
                closing.chainHash());
    }

    boolean isClosedBefore(Instant moment) {
        return closedAt != null && closedAt.isBefore(moment);
    }
}
