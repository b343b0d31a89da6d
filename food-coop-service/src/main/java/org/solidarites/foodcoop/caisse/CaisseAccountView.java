package org.solidarites.foodcoop.caisse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * The account of a household at the caisse.
 *
 * @param householdRef pseudonymous
 * @param caisse code of the caisse
 * @param people in the household
 * @param contribution euros a month that were agreed with the household, or null
 * @param leftOn when the household left its caisse, or null
 * @param spendableUntil last day on which it may spend what is on the account, then
 * @param rules code of the rules in force, or null where none are
 * @param monthlyAllocation euros a month by the rules in force
 * @param balance euros to spend, from the ledger
 */
@Schema(name = "CaisseAccount")
public record CaisseAccountView(
        UUID id,
        UUID householdRef,
        @Schema(examples = "nantes") String caisse,
        @Schema(examples = "2") int people,

        @Schema(examples = "40.00", description = "Euros a month that were agreed, or null.") @Nullable
        Euros contribution,

        Instant openedAt,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate spendableUntil,
        @Schema(examples = "nantes-2025") @Nullable String rules,

        @Schema(examples = "150.00", description = "Euros a month by the rules in force.") @Nullable
        Euros monthlyAllocation,

        @Schema(examples = "120.00", description = "Euros to spend.")
        Euros balance) {}
