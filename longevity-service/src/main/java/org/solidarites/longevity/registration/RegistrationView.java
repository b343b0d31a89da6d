package org.solidarites.longevity.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registration as those may see it who made it or who receive the person.
 *
 * @param person null in the answer that creates it, which is kept for repetitions, and once it is cancelled and the
 *     data are erased
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

        @Schema(description = "The day the person consented to be registered by somebody else.") @Nullable
        LocalDate consentOn,

        Instant registeredAt,
        @Nullable Instant cancelledAt) {}
