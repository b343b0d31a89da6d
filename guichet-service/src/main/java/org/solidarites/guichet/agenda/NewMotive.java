package org.solidarites.guichet.agenda;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * A motive to be offered at a desk.
 *
 * @param code kebab-case; it never changes, and desks that offer the same use the same one
 */
public record NewMotive(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "aide-financiere")
        String code,

        @NotNull @Valid MotiveDetails details) {}
