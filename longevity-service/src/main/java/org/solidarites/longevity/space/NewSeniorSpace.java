package org.solidarites.longevity.space;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A senior space to be entered.
 *
 * @param code kebab-case and unique; it never changes, so that neighbours can name the space by it
 */
public record NewSeniorSpace(
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be kebab-case: letters, digits and hyphens")
        @Schema(examples = "espace-seniors-bottiere")
        String code,

        @NotNull @Valid SeniorSpaceDetails details) {}
