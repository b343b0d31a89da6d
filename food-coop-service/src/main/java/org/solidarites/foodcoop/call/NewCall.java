package org.solidarites.foodcoop.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * A call to be drafted.
 *
 * @param yearlyEnvelope euros for all projects together in each year ({@code domain.md} 4.1: one envelope shared)
 * @param firstYear the first budget year
 * @param years how many years, 1 to 10
 * @param opensAt first instant at which a project is received
 * @param closesAt first instant at which none is received any more
 * @param projectsMin how many projects are wanted at least
 * @param projectsMax how many projects are wanted at most
 */
public record NewCall(
        @NotBlank @Size(max = 200) @Schema(examples = "Alimentation accessible et durable")
        String title,

        @NotNull @PositiveAmount @Schema(examples = "250000.00", description = "Euros a year, for all projects.")
        Euros yearlyEnvelope,

        @NotNull @Min(2000) @Max(2199) @Schema(examples = "2027")
        Integer firstYear,

        @NotNull @Min(1) @Max(10) @Schema(examples = "3") Integer years,

        @NotNull @Schema(examples = "2026-04-15T09:00:00+02:00")
        OffsetDateTime opensAt,

        @NotNull @Schema(examples = "2027-06-21T18:00:00+02:00")
        OffsetDateTime closesAt,

        @NotNull @Min(1) @Max(100) @Schema(examples = "3") Integer projectsMin,
        @NotNull @Min(1) @Max(100) @Schema(examples = "5") Integer projectsMax,

        @NotEmpty @Size(max = 30) List<@NotNull @Valid Criterion> criteria) {}
