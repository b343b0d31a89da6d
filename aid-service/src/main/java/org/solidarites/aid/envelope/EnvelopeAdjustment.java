package org.solidarites.aid.envelope;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * A change of an envelope.
 *
 * @param change euros more, or less if negative
 * @param reason the decision it rests on
 */
public record EnvelopeAdjustment(
        @NotNull @Schema(examples = "-5000.00") Euros change,

        @NotBlank @Size(max = 500) @Schema(examples = "Décision modificative n° 1, transfert vers l'aide à l'énergie")
        String reason) {}
