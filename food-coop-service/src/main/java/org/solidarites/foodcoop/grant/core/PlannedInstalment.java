package org.solidarites.foodcoop.grant.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * A part of a grant that is to be paid at once.
 *
 * @param year the budget year it is paid from
 * @param amount euros, more than zero
 * @param plannedOn when it should be paid, in its budget year or the next
 * @param requires what must have happened before it is paid
 * @param reportYear the year whose report must be accepted, if one must
 * @param condition the same in words, as the agreement has it
 */
public record PlannedInstalment(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Premier versement")
        String label,

        @NotNull @Schema(examples = "2027") Integer year,

        @NotNull @PositiveAmount @Schema(examples = "30000.00")
        Euros amount,

        @NotNull @Schema(examples = "2027-03-01") LocalDate plannedOn,
        @NotNull @Schema(examples = "SIGNATURE") Requirement requires,
        @Nullable @Schema(examples = "2027") Integer reportYear,

        @NotBlank @Size(max = 500) @Schema(examples = "À la signature de la convention")
        String condition) {}
