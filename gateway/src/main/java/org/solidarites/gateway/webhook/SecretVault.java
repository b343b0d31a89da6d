package org.solidarites.gateway.webhook;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.solidarites.chassis.seal.SealedValue;
import org.solidarites.chassis.seal.SealingKeys;
import org.solidarites.chassis.startup.Production;

/**
 * Seals signing secrets, each bound to its webhook: what stands in another row does not open. Made at the start, so that a
 * gateway without a usable key does not open.
 */
@Startup
@Singleton
public class SecretVault {

    private static final String PREFIX = "solidarites.webhooks.";

    private final SealingKeys keys;

    @Inject
    SecretVault(WebhookConfig config) {
        this(config, Production.isOn());
    }

    SecretVault(WebhookConfig config, boolean inProduction) {
        if (inProduction && config.allowLocalAddresses()) {
            throw new IllegalStateException("unsafe configuration: " + PREFIX
                    + "allow-local-addresses lets anybody call what only this machine may");
        }
        keys = SealingKeys.of(PREFIX, config.key(), config.keys(), inProduction);
    }

    /** Id of the key that new secrets are sealed with. */
    String current() {
        return keys.current();
    }

    /** Seals a secret that belongs to a webhook. */
    public SealedValue seal(UUID webhook, byte[] secret) {
        return keys.seal(name(webhook), secret);
    }

    /**
     * The secret as it was given.
     *
     * @throws IllegalStateException if it was changed, or its key is not in the configuration any more
     */
    public byte[] open(UUID webhook, SealedValue sealed) {
        return keys.open(name(webhook), sealed);
    }

    /** The same secret, sealed with the present key. */
    SealedValue renew(UUID webhook, SealedValue sealed) {
        return keys.renew(name(webhook), sealed);
    }

    private static byte[] name(UUID webhook) {
        return webhook.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
