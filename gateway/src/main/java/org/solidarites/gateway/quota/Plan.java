package org.solidarites.gateway.quota;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How much may be asked.
 *
 * @param name as Keycloak, the headers and the configuration write it
 * @param perMinute requests in a minute: so many at once, and they come back evenly
 */
public record Plan(String name, int perMinute) {

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** The name is written into a header, in quotes. */
    public Plan {
        if (!name.matches("[a-z0-9-]{1,40}") || perMinute < 1) {
            throw new IllegalArgumentException("solidarites.gateway.plans." + name + " must have a name of a-z, 0-9, -"
                    + " and allow at least one request per minute");
        }
    }

    /** The quota {@code q} of a window {@code w} in seconds, as the header {@code RateLimit-Policy} says it. */
    String policy() {
        return "\"" + name + "\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
    }

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, WINDOW)
                        .build())
                .build();
    }
}
