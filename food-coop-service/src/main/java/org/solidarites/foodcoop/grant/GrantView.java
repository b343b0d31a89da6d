package org.solidarites.foodcoop.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.YearlyAmounts;

/**
 * A grant as the public sees it; its amounts are those of the ledger.
 *
 * @param awarded euros over all years
 * @param paid euros paid so far
 * @param years what was awarded and paid for each year, earliest first
 */
@Schema(name = "Grant")
public record GrantView(
        UUID id,
        UUID callId,
        UUID projectId,
        @Schema(examples = "Coopain") String projectTitle,
        Beneficiary beneficiary,
        Instant awardedAt,
        @Schema(examples = "100000.00") Euros awarded,
        @Schema(examples = "30000.00") Euros paid,
        List<GrantYear> years,
        List<Instalment> instalments) {

    /**
     * A year of a grant.
     *
     * @param awarded euros awarded for that year
     * @param paid euros of it paid so far
     */
    public record GrantYear(
            @Schema(examples = "2027") int year,
            @Schema(examples = "50000.00") Euros awarded,
            @Schema(examples = "30000.00") Euros paid) {}

    static GrantView of(Grant grant, List<GrantYear> years) {
        return new GrantView(
                grant.id(),
                grant.callId(),
                grant.projectId(),
                grant.projectTitle(),
                grant.beneficiary(),
                grant.awardedAt(),
                YearlyAmounts.sum(years.stream().map(GrantYear::awarded).toList()),
                YearlyAmounts.sum(years.stream().map(GrantYear::paid).toList()),
                years,
                grant.instalments());
    }
}
