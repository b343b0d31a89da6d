package org.solidarites.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.config.GatewayConfig;

/**
 * What was found of tokens a moment ago. The same token comes a thousand times and its signature is what costs; so it is
 * remembered by its {@linkplain TokenHash SHA-256}, never as itself. A good one until it runs out, and never longer than
 * {@link GatewayConfig#tokenMemory()}; a bad one for
 * {@link GatewayConfig#refusedTokenMemory()}, for a program that does not look at the answers sends a token that has run out as
 * often as it can.
 */
@Singleton
class TokenMemory {

    private static final int MOST = 50_000;
    /** Apart and few, so that nobody who makes up tokens drives out those of others. */
    private static final int MOST_REFUSED = 1_000;

    private final Cache<TokenHash, Finding> good;
    private final Cache<TokenHash, Finding> refused;
    private final Clock clock;

    @Inject
    TokenMemory(GatewayConfig config, Clock clock) {
        this(config.tokenMemory(), config.refusedTokenMemory(), clock, Ticker.systemTicker());
    }

    /** What is good ends by the clock; a refusal ends however the clock is set meanwhile. */
    TokenMemory(Duration longest, Duration ofRefused, Clock clock, Ticker ticker) {
        this.clock = clock;
        this.good = memory(MOST)
                .ticker(() -> nanos(clock.instant()))
                .expireAfter(Expiry.<TokenHash, Finding>creating((hash, finding) -> left(finding, longest)))
                .build();
        this.refused =
                memory(MOST_REFUSED).ticker(ticker).expireAfterWrite(ofRefused).build();
    }

    private static Caffeine<Object, Object> memory(int most) {
        return Caffeine.newBuilder().executor(Runnable::run).maximumSize(most);
    }

    /** What was found of the credentials with this hash a moment ago. */
    @Nullable
    Finding find(TokenHash hash) {
        Finding finding = good.getIfPresent(hash);
        return finding == null ? refused.getIfPresent(hash) : finding;
    }

    void remember(TokenHash hash, Finding finding) {
        switch (finding.verdict()) {
            case GOOD -> good.put(hash, finding);
            case BAD -> refused.put(hash, finding);
            case NONE, UNKNOWN -> {
                // nothing was learnt of a token
            }
        }
    }

    private Duration left(Finding good, Duration most) {
        Duration untilItRunsOut = Duration.between(
                clock.instant(), Objects.requireNonNull(good.bearer()).expires());
        return untilItRunsOut.compareTo(most) < 0 ? untilItRunsOut : most;
    }

    private static long nanos(Instant now) {
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
