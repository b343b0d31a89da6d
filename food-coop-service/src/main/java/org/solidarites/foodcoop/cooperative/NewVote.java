package org.solidarites.foodcoop.cooperative;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.cooperative.core.Choice;

/**
 * An actor's answer to a proposal.
 *
 * @param reason required for an objection, where consent is sought
 */
public record NewVote(
        @NotNull @Schema(examples = "FOR") Choice choice,
        @Size(max = 2000) @Nullable String reason) {}
