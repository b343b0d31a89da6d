package org.solidarites.foodcoop.cooperative;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.AmountOrZero;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * The allocation that a vote is to give.
 *
 * @param firstPerson euros a month for a household of one
 * @param furtherPerson euros a month for each person more; zero where it is the same for every household
 */
@Schema(name = "VotedAllocation")
public record VotedAllocation(
        @NotNull @PositiveAmount @Schema(examples = "110.00")
        Euros firstPerson,

        @NotNull @AmountOrZero @Schema(examples = "55.00") Euros furtherPerson) {}
