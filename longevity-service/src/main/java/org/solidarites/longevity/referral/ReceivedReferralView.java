package org.solidarites.longevity.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral to a senior space, as the desk sees it that receives the person. */
@Schema(name = "ReceivedReferral")
public record ReceivedReferralView(
        UUID referralId,
        @Schema(examples = "espace-seniors-dervallieres") String seniorSpace,
        @Schema(examples = "pole-daniel-asseray") String guichet,
        @Schema(examples = "OPEN") ReceivedState state,
        Instant sentAt) {}
