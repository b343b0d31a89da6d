package org.solidarites.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook with its new secret, which is shown only now. */
@Schema(name = "WebhookWithSecret")
public record WebhookSecretView(
        @Schema(
                examples = "whsec_Zm9yIHRoZSByZWNlaXZlciBvbmx5IGFuZCBub2JvZHk=",
                description = "With HMAC_SHA256: what verifies the signatures. It is not shown again.")
        @Nullable
        String secret,

        WebhookView webhook) {}
