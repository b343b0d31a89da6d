package org.solidarites.longevity.activity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.eligibility.Audience;

/**
 * An activity as the public sees it.
 *
 * @param startsAt in the city's time, with its offset
 * @param placesLeft places that nobody has yet, never negative
 * @param minimumAge in years on the day of the activity; null for carers
 */
@Schema(name = "Activity")
public record ActivityView(
        UUID id,
        UUID spaceId,
        @Schema(examples = "Premiers pas sur tablette") String title,
        @Schema(examples = "DIGITAL_WORKSHOP") ActivityKind kind,
        @Schema(examples = "2027-03-16T10:00:00+01:00") OffsetDateTime startsAt,
        @Schema(examples = "2027-03-16T12:00:00+01:00") OffsetDateTime endsAt,
        @Schema(examples = "12") int capacity,
        @Schema(examples = "5") int placesLeft,
        @Schema(examples = "SENIORS") Audience audience,
        @Schema(examples = "60") @Nullable Integer minimumAge) {}
