package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was said in a session. All can read it: names of people do not belong here.
 *
 * @param attended how many were there
 */
@Embeddable
public record Minutes(
        @NotBlank @Size(max = 20_000) @Column(name = "minutes") @Schema(examples = "Trois expérimentations retenues.")
        String text,

        @NotNull @Min(0) @Max(100_000) @Schema(examples = "38")
        Integer attended) {}
