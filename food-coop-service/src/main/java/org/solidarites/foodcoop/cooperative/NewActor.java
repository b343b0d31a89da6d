package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.cooperative.core.College;

/**
 * Somebody who takes part in the Coopérative. Their name is kept on the signed mandate and not here.
 *
 * @param subject the {@code sub} of their token
 * @param siret of the organisation they speak for, or null
 * @param mandateSignedOn when they signed the mandate of participation
 */
@Embeddable
@Schema(name = "NewActor")
public record NewActor(
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "RESIDENT")
        College college,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}")
        @Schema(examples = "6b0f4c1e-4f0e-4a57-9f6c-6f0f2f5ad6a1")
        String subject,

        @Size(max = 20) @Nullable @Schema(examples = "73282932000074")
        String siret,

        @NotNull @Schema(examples = "2024-02-20") LocalDate mandateSignedOn) {}
