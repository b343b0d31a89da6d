package org.solidarites.foodcoop.cooperative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.text.OneLine;

/** A session of the Coopérative that is to be held. */
@Schema(name = "NewCooperativeSession")
public record NewMeeting(
        @NotNull @Schema(examples = "2024-03-14T18:00:00+01:00")
        OffsetDateTime heldAt,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Labo Diva")
        String place,

        @NotEmpty @Size(max = 30)
        List<@NotBlank @Size(max = 300) @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE) String> agenda) {}
