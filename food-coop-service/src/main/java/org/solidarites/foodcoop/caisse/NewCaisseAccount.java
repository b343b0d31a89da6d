package org.solidarites.foodcoop.caisse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * A household that joins a caisse.
 *
 * @param householdRef pseudonymous
 * @param people in the household
 */
public record NewCaisseAccount(
        @NotNull UUID householdRef,

        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "nantes")
        String caisse,

        @NotNull @Min(1) @Max(30) @Schema(examples = "2") Integer people,
        @NotNull @Valid Agreement agreement) {}
