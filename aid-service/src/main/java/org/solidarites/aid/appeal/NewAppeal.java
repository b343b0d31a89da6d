package org.solidarites.aid.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An appeal to be lodged.
 *
 * @param grounds why the applicant disagrees
 */
public record NewAppeal(
        @NotNull @Schema(examples = "01a20ed8-b836-7308-b4ba-a9cde1592239")
        UUID dossierId,

        @NotBlank @Size(max = 5000) @Schema(examples = "Mes charges ont augmenté depuis janvier.")
        String grounds) {

    @Override
    public String toString() {
        return "NewAppeal[" + dossierId + "]"; // the grounds tell of a person's situation
    }
}
