package org.solidarites.aid.envelope;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * An envelope as those see it who may.
 *
 * @param amount euros that may be granted in the year
 * @param committed euros granted and not released
 * @param liquidated euros of these that are ordered to be paid, or paid
 * @param left euros that can still be granted
 */
@Schema(name = "Envelope")
public record EnvelopeView(
        UUID id,
        @Schema(examples = "aide-alimentaire") String aid,
        @Schema(examples = "2026") int year,
        @Schema(examples = "250000.00") Euros amount,
        @Schema(examples = "18240.00") Euros committed,
        @Schema(examples = "15100.00") Euros liquidated,
        @Schema(examples = "231760.00") Euros left) {}
