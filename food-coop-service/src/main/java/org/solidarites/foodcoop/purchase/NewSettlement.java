package org.solidarites.foodcoop.purchase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/** Which caisse is settled. */
public record NewSettlement(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "nantes")
        String caisse) {}
