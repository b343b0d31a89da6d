package org.solidarites.aid.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.household.HouseholdFacts;

/**
 * A household to be looked at.
 *
 * @param on the day whose règlement is asked; today if left out
 */
public record SimulationRequest(
        @Schema(examples = "2024-10-03") @Nullable LocalDate on,
        @NotNull @Valid HouseholdFacts household) {}
