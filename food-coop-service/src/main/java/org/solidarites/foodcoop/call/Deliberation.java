package org.solidarites.foodcoop.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.text.OneLine;

/** The deliberation that ends a call. */
public record Deliberation(
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "CM-2024-10-17")
        String reference,

        @NotNull @Schema(examples = "2024-10-17") LocalDate decidedOn) {}
