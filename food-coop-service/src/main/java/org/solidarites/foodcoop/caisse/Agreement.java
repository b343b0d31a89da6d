package org.solidarites.foodcoop.caisse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * What is agreed with a household.
 *
 * @param contribution euros a month
 * @param monthlyIncome euros, for rules that ask for a share of it; it is not kept
 * @param holder who may show codes: the {@code sub} of a resident's token, or null
 */
@Schema(name = "CaisseAgreement")
public record Agreement(
        @NotNull @PositiveAmount @Schema(examples = "40.00", description = "Euros a month.")
        Euros contribution,

        @PositiveAmount
        @Schema(examples = "1450.00", description = "For rules that ask for a share of it; it is not kept.")
        @Nullable
        Euros monthlyIncome,

        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}")
        @Schema(description = "Who may show codes: the `sub` of a resident's token. Agents always may.")
        @Nullable
        String holder) {}
