package org.solidarites.gateway.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver an event. */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        UUID id,
        DeliveryKind kind,

        @Schema(description = "What was sent as `webhook-id`.")
        UUID eventId,

        @Schema(examples = "org.solidarites.referral.accepted.v1")
        String eventType,

        @Schema(description = "Of the event in the log; null for a test.") @Nullable
        Long position,

        @Schema(description = "1 for the first attempt.") int attempt,

        Instant attemptedAt,
        Outcome outcome,

        @Schema(examples = "204", description = "HTTP status of the answer, where there was one.") @Nullable
        Integer status,

        @Schema(description = "Milliseconds until the answer, or until it was given up.")
        int latencyMillis) {}
