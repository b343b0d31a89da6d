package org.solidarites.gateway.webhook;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The configuration of webhooks, outside of Quarkus. */
final class TestConfig {

    private TestConfig() {}

    static WebhookConfig of(Optional<String> key, Map<String, String> keys, boolean local) {
        return of(key, keys, local, Duration.ofSeconds(15));
    }

    /** Of a gateway that allows local addresses and waits for receivers that long. */
    static WebhookConfig thatWaits(Duration timeout) {
        return of(Optional.empty(), Map.of(), true, timeout);
    }

    private static WebhookConfig of(Optional<String> key, Map<String, String> keys, boolean local, Duration timeout) {
        Map<String, String> values = new HashMap<>();
        values.put("solidarites.webhooks.allow-local-addresses", Boolean.toString(local));
        values.put("solidarites.webhooks.timeout", timeout.toString());
        values.put("solidarites.webhooks.renew-every", "off");
        key.ifPresent(id -> values.put("solidarites.webhooks.key", id));
        keys.forEach((id, encoded) -> values.put("solidarites.webhooks.keys." + id, encoded));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhookConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(WebhookConfig.class);
    }
}
