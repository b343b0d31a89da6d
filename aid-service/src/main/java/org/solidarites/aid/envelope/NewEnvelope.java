package org.solidarites.aid.envelope;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * An envelope to be opened.
 *
 * @param aid code of an aid of the règlement in that year, one that is money
 * @param year whose grants it covers
 * @param amount euros, more than zero
 * @param reason the decision it rests on
 */
public record NewEnvelope(
        @NotBlank @Size(max = 80) @Schema(examples = "aide-alimentaire")
        String aid,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2026")
        Integer year,

        @NotNull @Schema(examples = "250000.00") Euros amount,

        @NotBlank @Size(max = 500) @Schema(examples = "Budget primitif 2026, délibération du conseil d'administration")
        String reason) {}
