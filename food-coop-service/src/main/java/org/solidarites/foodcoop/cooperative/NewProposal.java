package org.solidarites.foodcoop.cooperative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.cooperative.core.DecisionRule;

/**
 * Something that the Coopérative is to decide. All can read it: names of people do not belong here.
 *
 * @param effect what it does to a caisse once it is adopted, or null
 */
@Schema(name = "NewProposal")
public record NewProposal(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Un comité local de l'alimentation au Breil")
        String title,

        @NotBlank @Size(max = 4000) String text,
        @NotNull @Valid DecisionRule rule,

        @NotNull @Schema(examples = "2026-11-01T09:00:00+01:00")
        OffsetDateTime opensAt,

        @NotNull @Schema(examples = "2026-11-15T18:00:00+01:00")
        OffsetDateTime closesAt,

        @Valid @Nullable Effect effect) {}
