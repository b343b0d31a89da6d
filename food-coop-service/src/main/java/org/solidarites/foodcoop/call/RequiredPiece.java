package org.solidarites.foodcoop.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.text.OneLine;

/**
 * A piece that every project must come with.
 *
 * @param code names it: {@code statuts}
 */
public record RequiredPiece(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(examples = "budget")
        String code,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Budget prévisionnel sur trois ans")
        String label) {}
