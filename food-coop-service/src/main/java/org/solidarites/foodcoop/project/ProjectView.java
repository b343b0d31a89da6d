package org.solidarites.foodcoop.project;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A project as its association and the city see it.
 *
 * @param organization alias of the association that handed it in
 * @param content what was handed in
 * @param published what everybody reads of it once it is awarded
 * @param requestedTotal euros over all years
 * @param finding why an officer found it eligible or not, as soon as one has
 * @param grantId the grant it was awarded, as soon as there is one
 */
@Schema(name = "Project")
public record ProjectView(
        UUID id,
        UUID callId,
        ProjectState state,
        @Schema(examples = "asso-demo") String organization,
        NewProject content,
        PublishedPart published,
        @Schema(examples = "150000.00") Euros requestedTotal,
        Instant submittedAt,
        @Nullable String finding,
        @Nullable UUID grantId) {}
