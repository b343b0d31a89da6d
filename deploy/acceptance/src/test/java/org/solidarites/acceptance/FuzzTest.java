package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.solidarites.acceptance.fuzz.Fuzzing;
import org.solidarites.local.LocalConfig;

/**
 * Every operation is sent faulty requests by everybody, and answers each as it is documented; what is refused changes
 * nothing. It comes last, because it changes what it may. {@code -Dfuzz.seconds}, {@code -Dfuzz.rounds} and {@code -Dfuzz.seed}
 * make it longer and other; {@code ./solidarites fuzz} does the same to a suite that is up.
 */
@WholeSuite
@Order(Integer.MAX_VALUE - 1)
class FuzzTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 20));
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 5);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Test
    void nothingBreaksTheApi(LocalConfig stack) throws InterruptedException {
        Fuzzing fuzzing = new Fuzzing(stack, SEED);

        fuzzing.run(TIME, ROUNDS);

        System.out.println(fuzzing.summary());
        assertThat(fuzzing.findings()).as(fuzzing.summary()).isEmpty();
    }
}
