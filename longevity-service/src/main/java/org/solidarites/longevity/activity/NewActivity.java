package org.solidarites.longevity.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.longevity.eligibility.Audience;

/**
 * An activity to be entered.
 *
 * @param spaceId the senior space where it takes place
 * @param startsAt of the first session, with offset; read to the second
 * @param endsAt of the first session, after its start and at most 12 hours later
 * @param capacity how many people it has place for
 * @param audience SENIORS unless said otherwise
 * @param minimumAge in years, for SENIORS only: 60 unless said otherwise
 * @param form SINGLE, or SERIES with a recurrence, unless said otherwise
 * @param recurrence the other sessions
 * @param path code of the path that it is a step of
 * @param step of that path, from 1 on: one is admitted to a step after the step before
 * @param roomId of the space; it is booked for all sessions
 * @param speakerIds who lead it; they are booked for all sessions
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
        Integer minimumAge,

        @Schema(description = "SINGLE, or SERIES with a recurrence, unless said otherwise.", examples = "SERIES")
        @Nullable
        ActivityForm form,

        @Valid @Nullable SessionRule recurrence,

        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        @Schema(description = "Code of the path that it is a step of.", examples = "numerique")
        @Nullable
        String path,

        @Min(1)
        @Max(20)
        @Schema(description = "Which step of the path: the step before must be finished.", examples = "1")
        @Nullable
        Integer step,

        @Schema(description = "A room of the space, booked for all sessions.") @Nullable
        UUID roomId,

        @Size(max = 10) @Schema(description = "Speakers, booked for all sessions.") @Nullable
        List<@NotNull UUID> speakerIds,

        @Valid @Nullable Presentation presentation) {

    List<UUID> speakers() {
        return speakerIds == null ? List.of() : speakerIds.stream().distinct().toList();
    }

    Presentation presented() {
        return presentation == null ? Presentation.NONE : presentation;
    }

    ActivityForm wantedForm() {
        if (form != null) {
            return form;
        }
        return recurrence == null ? ActivityForm.SINGLE : ActivityForm.SERIES;
    }
}
