package org.solidarites.guichet.agenda;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A motive to be offered at a desk.
 *
 * @param code kebab-case; it never changes, and desks that offer the same use the same one
 */
public record NewMotive(
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be kebab-case: letters, digits and hyphens")
        @Schema(examples = "aide-financiere")
        String code,

        @NotNull @Valid MotiveDetails details) {}
