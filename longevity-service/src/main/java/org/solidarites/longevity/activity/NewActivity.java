package org.solidarites.longevity.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.eligibility.Audience;

/**
 * An activity to be entered.
 *
 * @param spaceId the senior space where it takes place
 * @param startsAt with offset; read to the second
 * @param endsAt with offset, after the start and at most 12 hours later
 * @param capacity how many people it has place for
 * @param audience SENIORS unless said otherwise
 * @param minimumAge in years, for SENIORS only: 60 unless said otherwise
 */
public record NewActivity(
        @NotNull @Schema(examples = "0197a3c0-0000-7000-8000-000000000001")
        UUID spaceId,

        @NotBlank @Size(max = 150) @Schema(examples = "Premiers pas sur tablette")
        String title,

        @NotNull @Schema(examples = "DIGITAL_WORKSHOP") ActivityKind kind,

        @NotNull @Schema(examples = "2027-03-16T10:00:00+01:00")
        OffsetDateTime startsAt,

        @NotNull @Schema(examples = "2027-03-16T12:00:00+01:00")
        OffsetDateTime endsAt,

        @NotNull @Min(1) @Max(500) @Schema(examples = "12") Integer capacity,

        @Schema(description = "SENIORS unless said otherwise.", examples = "SENIORS") @Nullable
        Audience audience,

        @Min(18)
        @Max(110)
        @Schema(description = "For SENIORS only: 60 unless said otherwise.", examples = "60")
        @Nullable
        Integer minimumAge) {}
