package org.solidarites.foodcoop.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a grant is not paid for the time being. */
public record SuspensionReason(
        @NotBlank @Size(max = 1000) @Schema(examples = "Bilan 2025 attendu depuis trois mois.")
        String reason) {}
