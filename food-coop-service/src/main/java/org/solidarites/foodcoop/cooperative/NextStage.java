package org.solidarites.foodcoop.cooperative;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.cooperative.core.Stage;

/**
 * A step of an initiative.
 *
 * @param learned what was learned; required when it becomes a project or is stopped
 */
public record NextStage(
        @NotNull @Schema(examples = "DISCUSSED") Stage stage,

        @Size(max = 4000) @Nullable @Schema(examples = "Il faut deux personnes relais par semaine.")
        String learned) {}
