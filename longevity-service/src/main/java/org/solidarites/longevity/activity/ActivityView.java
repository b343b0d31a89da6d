package org.solidarites.longevity.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.eligibility.Audience;

/**
 * An activity as the public sees it.
 *
 * @param startsAt of the first session, in the city's time, with its offset
 * @param endsAt of the last session
 * @param rule RRULE by which the sessions were drawn; null for one
 * @param placesLeft places that nobody has or is offered, never negative; nobody counts them for DROP_IN
 * @param minimumAge in years on the day of the first session; set for SENIORS
 */
@Schema(name = "Activity")
public record ActivityView(
        UUID id,
        UUID spaceId,
        @Schema(examples = "Premiers pas sur tablette") String title,
        @Schema(examples = "DIGITAL_WORKSHOP") ActivityKind kind,
        @Schema(examples = "SERIES") ActivityForm form,
        @Schema(examples = "PLANNED") ActivityState state,
        @Nullable String cancelledFor,
        @Schema(examples = "2027-03-16T10:00:00+01:00") OffsetDateTime startsAt,
        @Schema(examples = "2027-03-16T12:00:00+01:00") OffsetDateTime endsAt,
        @Schema(examples = "FREQ=WEEKLY;COUNT=8") @Nullable String rule,
        @Schema(examples = "12") int capacity,
        @Schema(examples = "5") int placesLeft,
        @Schema(examples = "SENIORS") Audience audience,
        @Schema(examples = "60") @Nullable Integer minimumAge,
        @Schema(examples = "numerique") @Nullable String path,
        @Schema(examples = "1") @Nullable Integer step,
        @Nullable UUID roomId,
        List<UUID> speakerIds,
        @Schema(examples = "true") boolean free,
        Presentation presentation) {}
