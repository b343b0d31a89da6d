package org.solidarites.gateway.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.solidarites.chassis.text.OneLine;

/**
 * A suspension to come into force.
 *
 * @param reason told to the partner with every refusal, as it stands here: name nobody in it
 */
public record NewSuspension(
        @NotBlank @Size(max = 300) @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        String reason) {}
