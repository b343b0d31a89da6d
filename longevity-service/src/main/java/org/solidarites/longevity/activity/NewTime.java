package org.solidarites.longevity.activity;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To when a session is moved, with offset. */
public record NewTime(
        @NotNull @Schema(examples = "2027-03-31T14:00:00+02:00")
        OffsetDateTime startsAt,

        @NotNull @Schema(examples = "2027-03-31T16:00:00+02:00")
        OffsetDateTime endsAt) {}
