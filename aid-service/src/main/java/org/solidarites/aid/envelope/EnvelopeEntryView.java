package org.solidarites.aid.envelope;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * One movement of an envelope.
 *
 * @param number 1 for the opening, and on without a gap
 * @param amount euros moved, more than zero; the kind says which way
 * @param reason of a change of the envelope itself
 * @param dossierId whose grant it is, or null
 * @param paymentId which payment it is, or null
 * @param envelopeAmount euros of the whole envelope after it
 * @param committed euros committed after it
 * @param liquidated euros liquidated after it
 * @param recordedBy opaque id of who moved it, null where the service did by itself
 */
@Schema(name = "EnvelopeEntry")
public record EnvelopeEntryView(
        @Schema(examples = "1") int number,
        @Schema(examples = "OPENED") EntryKind kind,
        @Schema(examples = "250000.00") Euros amount,

        @Schema(examples = "Budget primitif 2026, délibération du conseil d'administration") @Nullable
        String reason,

        @Nullable UUID dossierId,
        @Nullable UUID paymentId,
        @Schema(examples = "250000.00") Euros envelopeAmount,
        @Schema(examples = "0.00") Euros committed,
        @Schema(examples = "0.00") Euros liquidated,
        @Nullable String recordedBy,
        Instant recordedAt) {}
