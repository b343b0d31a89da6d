package org.solidarites.foodcoop.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a published call is to say from now on, and why. */
public record NewEdition(
        @NotNull @Schema(examples = "DECIDED") EditionStage stage,

        @NotBlank @Size(max = 1000) @Schema(examples = "Le conseil a retenu une enveloppe plus petite.")
        String reason,

        @NotNull @Valid CallTerms terms) {}
