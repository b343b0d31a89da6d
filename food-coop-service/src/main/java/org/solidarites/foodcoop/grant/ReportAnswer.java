package org.solidarites.foodcoop.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the city says of a report. */
public record ReportAnswer(
        @NotNull @Schema(examples = "true") Boolean accepted,

        @NotBlank @Size(max = 2000) @Schema(examples = "Bilan complet.")
        String comment) {}
