package org.solidarites.foodcoop.cooperative;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.foodcoop.cooperative.core.Choice;

/** Why somebody answered a proposal as they did. */
@Schema(name = "VoteReason")
public record Reason(
        Choice choice,

        @Schema(examples = "Le lieu n'est pas accessible en fauteuil.")
        String reason) {}
