package org.solidarites.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final VerifiedTokens tokens = new VerifiedTokens(Duration.ofSeconds(60), clock);

    @BeforeEach
    void putTheClock() {
        clock.putAt(NOW);
    }

    private static Bearer until(Instant expires) {
        return new Bearer("subject", "client", null, null, true, expires);
    }

    @Test
    void aTokenIsKnownForAWhile() {
        Bearer bearer = until(NOW.plusSeconds(300));
        tokens.remember("Bearer one", bearer);

        assertThat(tokens.find("Bearer one")).isSameAs(bearer);
        assertThat(tokens.find("Bearer other")).isNull();
        clock.advance(Duration.ofSeconds(59));
        assertThat(tokens.find("Bearer one")).isSameAs(bearer);
        clock.advance(Duration.ofSeconds(2));
        assertThat(tokens.find("Bearer one")).isNull();
    }

    @Test
    void aTokenThatHasRunOutIsNotKnown() {
        tokens.remember("Bearer one", until(NOW.plusSeconds(10)));

        clock.advance(Duration.ofSeconds(9));
        assertThat(tokens.find("Bearer one")).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.find("Bearer one")).isNull();
    }
}
