package org.solidarites.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent again. */
@Schema(name = "WebhookReplay")
public record ReplayView(
        @Schema(description = "Everything after this position is being sent.") @Nullable
        Long after,

        @Schema(description = "The one delivery, and what became of it.") @Nullable
        DeliveryView delivery) {}
