package org.solidarites.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.config.GatewayConfig;

/**
 * The tokens whose signature was found good a moment ago. The same token comes a thousand times and its signature is what
 * costs; so it is remembered by its SHA-256, never as itself, until it runs out and never longer than
 * {@link GatewayConfig#tokenMemory()}, within which a withdrawn key of Keycloak takes effect.
 */
@Singleton
class VerifiedTokens {

    private static final int MOST = 50_000;

    private final Cache<Hash, Bearer> known;
    private final Clock clock;

    @Inject
    VerifiedTokens(GatewayConfig config, Clock clock) {
        this(config.tokenMemory(), clock);
    }

    VerifiedTokens(Duration longest, Clock clock) {
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(MOST)
                .ticker(() -> nanos(clock.instant()))
                .expireAfter(Expiry.<Hash, Bearer>creating((hash, bearer) -> left(bearer, longest)))
                .build();
    }

    /** Who these credentials speak for, if they were found good a moment ago. */
    @Nullable
    Bearer find(String credentials) {
        return known.getIfPresent(Hash.of(credentials));
    }

    void remember(String credentials, Bearer bearer) {
        known.put(Hash.of(credentials), bearer);
    }

    private Duration left(Bearer bearer, Duration most) {
        Duration untilItRunsOut = Duration.between(clock.instant(), bearer.expires());
        return untilItRunsOut.compareTo(most) < 0 ? untilItRunsOut : most;
    }

    private static long nanos(Instant now) {
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** SHA-256, as four numbers. */
    private record Hash(long first, long second, long third, long fourth) {

        static Hash of(String credentials) {
            try {
                ByteBuffer digest = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(credentials.getBytes(StandardCharsets.ISO_8859_1)));
                return new Hash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
