package org.solidarites.longevity.space;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;

/**
 * What is said of a senior space, as a coordinator writes it: all of it each time.
 *
 * @param name as the public knows it
 * @param openedOn the day or the month it opened; needed when OPEN, and only then
 * @param announcedFor when the opening is announced for, in the words of the announcement; needed when PLANNED, and only
 *     then
 * @param hostGuichet code of the desk in whose building it is; may be one that is not known here yet
 * @param openingHours of each week; left out while they are not known, empty where nobody comes without an activity
 * @param source where these facts were read
 */
public record SeniorSpaceDetails(
        @NotBlank @Size(max = 150) @Schema(examples = "Espace seniors de la Bottière")
        String name,

        @NotBlank @Schema(examples = "doulon-bottiere", description = "Code of a quartier, see /v1/quartiers.")
        String quartier,

        @NotNull @Schema(examples = "PLANNED") SeniorSpaceState state,

        @Schema(implementation = String.class, description = "A day or a month, when OPEN: 2024-06-15, 2024-06.")
        @Nullable
        OpeningDate openedOn,

        @Size(max = 100) @Schema(examples = "2028") @Nullable
        String announcedFor,

        @Size(max = 80)
        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        @Schema(examples = "bottiere", description = "Code of the desk that hosts it, see /v1/guichets.")
        @Nullable
        String hostGuichet,

        @Size(max = 28) @Schema(description = "Of each week; left out while they are not known.") @Nullable
        List<@Valid @NotNull OpenHours> openingHours,

        @NotBlank @Size(max = 500) @Schema(examples = "conseil municipal, 13 October 2023")
        String source) {}
