package org.solidarites.aid.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Pieces to be asked for.
 *
 * @param pieces codes of the aid's pieces under the règlement that the dossier was submitted under
 * @param deadline by when they are to be brought; the clock stands until then
 * @param reason what is wrong or missing, for the applicant
 */
@Schema(name = "NewCompletionRequest")
public record CompletionRequestBody(
        @NotNull @Size(min = 1, max = 30) @Schema(examples = "[\"resources\", \"residence\"]")
        List<@NotBlank @Size(max = 80) String> pieces,

        @NotNull @Schema(examples = "2026-02-10") LocalDate deadline,

        @Size(max = 2000) @Schema(examples = "Le bulletin de salaire de décembre manque.") @Nullable
        String reason) {

    @Override
    public String toString() {
        return "CompletionRequestBody[" + deadline + "]"; // the reason tells of a person's situation
    }
}
