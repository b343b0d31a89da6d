package org.solidarites.guichet.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of a referral. It names nobody, so it stays when the person is forgotten.
 *
 * @param takenBy which side took it
 */
@Embeddable
@Schema(name = "ReferralHistoryEntry")
public record HistoryEntry(
        @Enumerated(EnumType.STRING) @Schema(examples = "ACCEPTED")
        ReferralStep step,

        @Enumerated(EnumType.STRING) @Schema(examples = "RECEIVER")
        Side takenBy,

        Instant takenAt) {}
