package org.solidarites.longevity.activity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session as the public sees it.
 *
 * @param number among the sessions of its activity, from 1 on
 * @param cancelledFor why it does not take place, when CANCELLED
 */
@Schema(name = "Session")
public record SessionView(
        UUID id,
        UUID activityId,
        @Schema(examples = "3") int number,
        @Schema(examples = "2027-03-30T10:00:00+02:00") OffsetDateTime startsAt,
        @Schema(examples = "2027-03-30T12:00:00+02:00") OffsetDateTime endsAt,
        @Schema(examples = "PLANNED") ActivityState state,
        @Nullable String cancelledFor) {}
