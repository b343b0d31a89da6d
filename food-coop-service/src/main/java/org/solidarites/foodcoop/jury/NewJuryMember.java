package org.solidarites.foodcoop.jury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is to sit on the jury of a call.
 *
 * @param subject the {@code sub} of their token
 * @param memberships SIRET of each organisation that they belong to
 */
public record NewJuryMember(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}")
        @Schema(examples = "6b0f4c1e-4f0e-4a57-9f6c-6f0f2f5ad6a1")
        String subject,

        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 20) String> memberships) {}
