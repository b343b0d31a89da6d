package org.solidarites.foodcoop.purchase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * A seller that a caisse approves.
 *
 * @param organization alias of the partner organization whose tokens redeem codes
 */
public record NewSeller(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "nantes")
        String caisse,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}")
        @Schema(examples = "asso-demo")
        String organization,

        @NotNull @Valid Approval approval) {}
