package org.solidarites.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;

class TokenMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final TokenHash ONE = TokenHash.of("Bearer one");

    private final MovableClock clock = new MovableClock();
    private long ticks;
    private final TokenMemory tokens =
            new TokenMemory(Duration.ofSeconds(60), Duration.ofSeconds(5), clock, () -> ticks);

    @BeforeEach
    void putTheClock() {
        clock.putAt(NOW);
    }

    private static Finding until(Instant expires) {
        return Finding.good(new Bearer("subject", "client", null, null, true, expires));
    }

    @Test
    void aTokenIsKnownForAWhile() {
        Finding good = until(NOW.plusSeconds(300));
        tokens.remember(ONE, good);

        assertThat(tokens.find(ONE)).isSameAs(good);
        assertThat(tokens.find(TokenHash.of("Bearer other"))).isNull();
        clock.advance(Duration.ofSeconds(59));
        assertThat(tokens.find(ONE)).isSameAs(good);
        clock.advance(Duration.ofSeconds(2));
        assertThat(tokens.find(ONE)).isNull();
    }

    @Test
    void aTokenThatHasRunOutIsNotKnown() {
        tokens.remember(ONE, until(NOW.plusSeconds(10)));

        clock.advance(Duration.ofSeconds(9));
        assertThat(tokens.find(ONE)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.find(ONE)).isNull();
    }

    @Test
    void aRefusalIsKnownForSomeSeconds() {
        tokens.remember(ONE, Finding.BAD);

        ticks = 4_999_999_999L;
        clock.advance(Duration.ofHours(-1));
        assertThat(tokens.find(ONE)).isSameAs(Finding.BAD);
        ticks = 5_000_000_000L;
        assertThat(tokens.find(ONE)).isNull();
    }

    @Test
    void nothingIsRememberedWhileKeycloakCanNotBeAsked() {
        tokens.remember(ONE, Finding.UNKNOWN);

        assertThat(tokens.find(ONE)).isNull();
    }

    @Test
    void whoMakesUpTokensDrivesOutNobody() {
        Finding good = until(NOW.plusSeconds(300));
        tokens.remember(ONE, good);

        for (int i = 0; i < 60_000; i++) {
            tokens.remember(TokenHash.of("Bearer made up " + i), Finding.BAD);
        }

        assertThat(tokens.find(ONE)).isSameAs(good);
    }
}
