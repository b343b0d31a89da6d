package org.solidarites.foodcoop.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.YearAmount;

/**
 * A project as its association and the city see it.
 *
 * @param organization alias of the association that handed it in
 * @param requestedTotal euros over all years
 * @param grantId the grant it was awarded, as soon as there is one
 */
@Schema(name = "Project")
public record ProjectView(
        UUID id,
        UUID callId,
        ProjectState state,
        @Schema(examples = "asso-demo") String organization,
        @Schema(examples = "Coopain") String title,
        String summary,
        Lead lead,
        List<YearAmount> requested,
        @Schema(examples = "150000.00") Euros requestedTotal,
        List<ProjectMember> split,
        Instant submittedAt,
        @Nullable UUID grantId) {}
