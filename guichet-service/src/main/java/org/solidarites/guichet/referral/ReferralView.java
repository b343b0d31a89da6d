package org.solidarites.guichet.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its sender and its desk see it.
 *
 * @param person null once the referral has ended: the data are erased
 * @param dossierId the dossier that aid-service opened for it, as soon as there is one
 */
@Schema(name = "Referral")
public record ReferralView(
        UUID id,
        ReferralState state,
        @Schema(examples = "ccas") String guichet,
        @Schema(examples = "aide-alimentaire") @Nullable String aid,

        @Schema(description = "Erased when the referral has ended.") @Nullable
        Person person,

        @Schema(description = "The day the person consented.")
        LocalDate consentOn,

        Instant sentAt,
        @Nullable UUID dossierId,
        @Nullable RefusalReason refusalReason,
        @Nullable ReferralOutcome outcome,
        @Nullable Instant endedAt) {}
