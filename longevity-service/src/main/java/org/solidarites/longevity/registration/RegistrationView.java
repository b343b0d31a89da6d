package org.solidarites.longevity.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.person.Person;

/**
 * A registration as those may see it who made it or who receive the person.
 *
 * @param person null in the answer that creates it, which is kept for repetitions, and once it is cancelled and the
 *     data are erased
 * @param places 2 when somebody comes along
 * @param offeredUntil until when a free place is held for this person alone; null unless it is OFFERED
 * @param endReason how it ended; null unless it is CANCELLED
 */
@Schema(name = "Registration")
public record RegistrationView(
        UUID id,
        UUID activityId,
        UUID spaceId,
        @Schema(examples = "CONFIRMED") RegistrationState state,
        @Schema(examples = "PARTNER") RegistrantKind registeredBy,

        @Schema(description = "Left out of the answer that creates it; erased when it is cancelled.") @Nullable
        Person person,

        @Schema(examples = "1") int places,

        @Schema(description = "The day the person consented to be registered by somebody else.") @Nullable
        LocalDate consentOn,

        @Schema(description = "The referral that it answers, or null.") @Nullable
        UUID referralId,

        Instant registeredAt,

        @Schema(description = "Until when a place is held for this person alone, when OFFERED.") @Nullable
        Instant offeredUntil,

        @Nullable Instant cancelledAt,

        @Schema(description = "How it ended, when CANCELLED.") @Nullable
        EndReason endReason) {}
