package org.solidarites.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How events are sent to webhooks. */
@ConfigMapping(prefix = "solidarites.webhooks")
public interface WebhookConfig {

    /** Id of the key that seals signing secrets: one of {@link #keys()}. Must be set in production. */
    Optional<String> key();

    /** Keys by their id: 32 random bytes each, in base64. Those that sealed earlier secrets stay until none needs them. */
    Map<String, String> keys();

    /** How often it is looked for secrets to be sealed anew: a duration, or {@code off}. */
    String renewEvery();

    /** Whether addresses of this machine and plain HTTP are allowed; refused in production. */
    @WithDefault("false")
    boolean allowLocalAddresses();

    /** How long a receiver may take for its answer. */
    @WithDefault("15s")
    Duration timeout();

    /** How long the first retry waits; each next one about twice as long. */
    @WithDefault("5s")
    Duration firstRetry();

    /** How long a retry waits at most. */
    @WithDefault("4h")
    Duration longestRetry();

    /** After so long without one success a webhook is disabled. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** How long the old key goes on signing beside a new one. */
    @WithDefault("24h")
    Duration rotationOverlap();

    /** Most webhooks of one organization. */
    @WithDefault("20")
    @Min(1)
    int maxPerOrganization();

    /** Most webhooks that one instance sends to at a time. */
    @WithDefault("200")
    @Min(1)
    int concurrency();

    /** How often an instance looks for what is due. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How long an instance has for one delivery before another may take its webhook over; more than {@link #timeout()}. */
    @WithDefault("60s")
    Duration lease();

    /** How long deliveries are listed. */
    @WithDefault("30d")
    Duration logKept();
}
