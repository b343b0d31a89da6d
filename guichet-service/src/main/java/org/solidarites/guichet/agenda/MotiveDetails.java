package org.solidarites.guichet.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a motive: all of it each time. The defaults and bounds are those of RDV Service Public, see
 * {@code ../shared/domain.md}, section 3.
 *
 * @param durationMinutes 30 where it is not said
 * @param earliestMinutes how long before the appointment it must be booked; 30 where it is not said
 * @param latestMinutes how long before the appointment it can be booked at most; 90 days where it is not said
 * @param places how many people a collective appointment receives; null for one person at a time
 * @param followUp only for those whom the same agent has received before
 * @param discreet known to the agents and those whom they invite only, so that nobody learns of it who might harm those who come
 * @param active false to offer no more slots
 */
public record MotiveDetails(
        @NotBlank @Size(max = 150) @Schema(examples = "Demande d'aide financière")
        String name,

        @Min(5) @Max(480) @Schema(examples = "30", defaultValue = "30") @Nullable
        Integer durationMinutes,

        @NotNull MotivePlace place,
        @NotNull MotiveAudience audience,

        @Min(30) @Max(525_600) @Schema(examples = "30", defaultValue = "30") @Nullable
        Integer earliestMinutes,

        @Min(30) @Max(525_600) @Schema(examples = "129600", defaultValue = "129600") @Nullable
        Integer latestMinutes,

        @Min(2) @Max(200) @Schema(examples = "8") @Nullable Integer places,

        boolean followUp,
        boolean discreet,

        @Schema(defaultValue = "true") @Nullable Boolean active) {

    public MotiveDetails {
        durationMinutes = durationMinutes == null ? Integer.valueOf(30) : durationMinutes;
        earliestMinutes = earliestMinutes == null ? Integer.valueOf(30) : earliestMinutes;
        latestMinutes = latestMinutes == null ? Integer.valueOf(129_600) : latestMinutes;
        active = active == null ? Boolean.TRUE : active;
    }
}
