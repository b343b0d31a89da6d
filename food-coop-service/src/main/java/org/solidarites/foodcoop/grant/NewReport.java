package org.solidarites.foodcoop.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.AmountOrZero;

/**
 * What became of a year of a grant.
 *
 * @param peopleHelped how many people were helped
 * @param meals how many meals or baskets they had
 * @param spent euros that the project really cost in that year
 * @param difficulties what did not go as planned; names of people do not belong here
 */
@Embeddable
public record NewReport(
        @NotNull @Column(name = "year") @Schema(examples = "2027")
        Integer year,

        @NotNull @Min(0) @Max(10_000_000) @Schema(examples = "420")
        Integer peopleHelped,

        @NotNull @Min(0) @Max(100_000_000) @Schema(examples = "18000")
        Integer meals,

        @NotNull @AmountOrZero @Column(name = "spent_cents") @Schema(examples = "79500.00")
        Euros spent,

        @NotBlank @Size(max = 4000) @Schema(examples = "Le local a ouvert deux mois plus tard.")
        String difficulties) {}
