package org.solidarites.longevity.space;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * A senior space to be entered.
 *
 * @param code kebab-case and unique; it never changes, so that neighbours can name the space by it
 */
public record NewSeniorSpace(
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        @Schema(examples = "espace-seniors-bottiere")
        String code,

        @NotNull @Valid SeniorSpaceDetails details) {}
