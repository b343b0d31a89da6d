package org.solidarites.foodcoop.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.core.Share;
import org.solidarites.foodcoop.grant.core.Shares;

/**
 * A grant as the public sees it; its amounts are those of the ledger.
 *
 * @param awarded euros over all years
 * @param paid euros paid so far and not claimed back
 * @param reclaimed euros claimed back
 * @param shares what each paid partner has of what is awarded
 * @param amendments how many avenants it has had
 * @param years what was awarded and paid for each year, earliest first
 */
@Schema(name = "Grant")
public record GrantView(
        UUID id,
        UUID callId,
        UUID projectId,
        GrantState state,
        @Schema(examples = "Coopain") String projectTitle,
        Beneficiary beneficiary,
        Instant awardedAt,
        @Nullable Agreement agreement,
        @Schema(examples = "100000.00") Euros awarded,
        @Schema(examples = "30000.00") Euros paid,
        @Schema(examples = "0.00") Euros reclaimed,
        List<Share> shares,
        @Schema(examples = "0") int amendments,
        List<GrantYear> years,
        List<Instalment> instalments) {

    /**
     * A year of a grant.
     *
     * @param awarded euros awarded for that year
     * @param paid euros of it paid so far and not claimed back
     * @param reclaimed euros of it claimed back
     */
    public record GrantYear(
            @Schema(examples = "2027") int year,
            @Schema(examples = "50000.00") Euros awarded,
            @Schema(examples = "30000.00") Euros paid,
            @Schema(examples = "0.00") Euros reclaimed) {}

    /** Euros awarded for a year, none where it is not of the grant. */
    Euros awarded(int year) {
        return years.stream()
                .filter(one -> one.year() == year)
                .map(GrantYear::awarded)
                .findFirst()
                .orElse(Euros.ZERO);
    }

    static GrantView of(Grant grant, List<GrantYear> years) {
        Euros awarded = Euros.sum(years.stream().map(GrantYear::awarded).toList());
        return new GrantView(
                grant.id(),
                grant.callId(),
                grant.projectId(),
                grant.state(),
                grant.projectTitle(),
                grant.beneficiary(),
                grant.awardedAt(),
                grant.agreement(),
                awarded,
                Euros.sum(years.stream().map(GrantYear::paid).toList()),
                Euros.sum(years.stream().map(GrantYear::reclaimed).toList()),
                Shares.of(grant.split(), awarded),
                grant.amendments(),
                years,
                grant.instalments());
    }
}
