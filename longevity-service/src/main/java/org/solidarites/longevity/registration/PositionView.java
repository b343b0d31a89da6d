package org.solidarites.longevity.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration stands on the waiting list, and why.
 *
 * @param placeInLine from 1 on; null unless it is WAITING
 * @param waiting how many people wait
 * @param points null unless it is WAITING
 * @param criteria what brings the person forward, in the reader's language, with the points
 * @param placesOffered places that are held for others who have not answered yet
 * @param offeredUntil until when a place is held for this person
 * @param policy the day of the policy that decides
 * @param words all of it in sentences, in the reader's language
 */
@Schema(name = "Position")
public record PositionView(
        @Schema(examples = "WAITING") RegistrationState state,
        @Schema(examples = "2") @Nullable Integer placeInLine,
        @Schema(examples = "7") int waiting,
        @Schema(examples = "4") @Nullable Integer points,
        Map<String, Integer> criteria,
        @Schema(examples = "1") int placesOffered,
        @Nullable Instant offeredUntil,
        @Schema(examples = "2024-06-01") LocalDate policy,

        @Schema(examples = "Place 2 sur 7 dans la liste d'attente.")
        String words) {}
