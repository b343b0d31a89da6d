package org.solidarites.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its organization sees it. */
@Schema(name = "Webhook")
public record WebhookView(
        UUID id,
        @Schema(examples = "asso-demo") String organization,
        String url,
        String description,

        @Schema(description = "Empty for all types.") List<String> types,

        SignatureKind signature,

        @Schema(description = "With ED25519: what verifies the signatures, `whpk_…`.") @Nullable
        String publicKey,

        @Schema(description = "After a rotation: until when the key before signs as well.") @Nullable
        Instant oldKeyUntil,

        WebhookState state,
        @Nullable DisabledReason disabledReason,
        Instant createdAt,

        @Schema(description = "Every event up to there was delivered, or was not for it.")
        long position,

        @Schema(description = "Since when nothing has been taken any more.") @Nullable
        Instant failingSince,

        @Schema(description = "While it fails: when it is tried again.") @Nullable
        Instant nextAttemptAt) {}
