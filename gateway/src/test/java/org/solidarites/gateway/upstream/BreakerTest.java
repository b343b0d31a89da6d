package org.solidarites.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakerTest {

    private final Breaker breaker = new Breaker();

    private void fail(int times, long now) {
        for (int i = 0; i < times; i++) {
            breaker.failed(now);
        }
    }

    @Test
    void aFewFailuresAreForgiven() {
        fail(Breaker.FAILURES - 1, 0);
        assertThat(breaker.admits(0)).isTrue();

        breaker.answered();
        fail(Breaker.FAILURES - 1, 0);
        assertThat(breaker.admits(0)).isTrue();
    }

    @Test
    void afterSeveralInARowNothingPassesForAWhile() {
        fail(Breaker.FAILURES, 0);

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.admits(Breaker.SHORTEST - 1)).isFalse();
    }

    @Test
    void thenOneRequestTriesAndTheOthersWaitForHowItGoes() {
        fail(Breaker.FAILURES, 0);

        assertThat(breaker.admits(Breaker.SHORTEST)).isTrue();
        assertThat(breaker.admits(Breaker.SHORTEST)).isFalse();
        breaker.answered();
        assertThat(breaker.admits(Breaker.SHORTEST)).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void eachVainTryDoublesTheWaitUpToHalfAMinute() {
        fail(Breaker.FAILURES, 0);
        long now = 0;
        long pause = Breaker.SHORTEST;
        for (int i = 0; i < 10; i++) {
            assertThat(breaker.admits(now + pause - 1)).isFalse();
            now += pause;
            assertThat(breaker.admits(now)).isTrue();
            breaker.failed(now);
            pause = Math.min(2 * pause, Breaker.LONGEST);
        }
        assertThat(pause).isEqualTo(Breaker.LONGEST);
    }

    /** Whoever was let through has hung up before the answer: another one may try. */
    @Test
    void aTryThatWasAbandonedIsNoTry() {
        fail(Breaker.FAILURES, 0);

        assertThat(breaker.admits(Breaker.SHORTEST)).isTrue();
        breaker.abandoned();
        assertThat(breaker.admits(Breaker.SHORTEST)).isTrue();
    }
}
