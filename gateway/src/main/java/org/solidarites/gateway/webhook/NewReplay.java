package org.solidarites.gateway.webhook;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent again: one of the three. */
public record NewReplay(
        @Min(0) @Schema(examples = "48213", description = "Everything after this position, in order.") @Nullable
        Long after,

        @Schema(
                examples = "2026-11-29T09:15:00Z",
                description = "Everything that the gateway learned since then, in order, as far back as it is kept.")
        @Nullable
        Instant since,

        @Schema(description = "The event of this delivery, at once.") @Nullable
        UUID delivery) {}
