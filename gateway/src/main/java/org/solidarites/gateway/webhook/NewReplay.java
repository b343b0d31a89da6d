package org.solidarites.gateway.webhook;

import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent again: one of both. */
record NewReplay(
        @Min(0) @Schema(examples = "48213", description = "Everything after this position, in order.") @Nullable
        Long after,

        @Schema(description = "The event of this delivery, at once.") @Nullable
        UUID delivery) {}
