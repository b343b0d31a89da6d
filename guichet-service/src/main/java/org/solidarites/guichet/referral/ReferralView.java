package org.solidarites.guichet.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its sender or its receiver sees it.
 *
 * @param person null once the referral has ended: the data are erased
 * @param dueAt by when the receiver has to take the next step
 * @param dossierId the dossier that aid-service opened for it, as soon as there is one
 * @param secondChoice shown to the sender only, as are the two referrals that it led to or came from
 * @param history each step with the side that took it, oldest first
 */
@Schema(name = "Referral")
public record ReferralView(
        UUID id,
        ReferralState state,

        @Schema(examples = "ccas", description = "The desk that receives; null for an organization.") @Nullable
        String guichet,

        @Schema(description = "The partner organization that receives, or null.") @Nullable
        String organization,

        @Schema(description = "The senior space she is meant for, or null.") @Nullable
        String seniorSpace,

        @Schema(examples = "aide-alimentaire") @Nullable String aid,

        @Schema(
                examples = "logement-hebergement--louer-un-logement",
                description = "What it is about: a theme of data·inclusion.")
        @Nullable
        String theme,

        boolean urgent,

        @Schema(examples = "asso-demo", description = "The association that sent her; null when an agent did.")
        @Nullable
        String sender,

        @Schema(description = "Erased when the referral has ended.") @Nullable
        Person person,

        @Schema(description = "The day the person consented.")
        LocalDate consentOn,

        Instant sentAt,

        @Schema(description = "By when the receiver has to take the next step; null when the referral has ended.")
        @Nullable
        Instant dueAt,

        @Nullable UUID dossierId,
        @Nullable RefusalReason refusalReason,
        @Nullable ReferralOutcome outcome,

        @Schema(description = "When the outcome became known; after the end if its dossier was decided later.")
        @Nullable
        Instant outcomeAt,

        @Nullable Instant endedAt,

        @Schema(description = "Where she is sent on to if this receiver does not take her. For the sender only.")
        @Nullable
        Destination secondChoice,

        @Schema(description = "The referral to the second choice, once she was sent on. For the sender only.") @Nullable
        UUID followedBy,

        @Schema(description = "The referral whose second choice this one is. For the sender only.") @Nullable
        UUID follows,

        @Schema(description = "Each step and the side that took it, oldest first.")
        List<HistoryEntry> history) {}
