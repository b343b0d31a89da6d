package org.solidarites.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource({"08006, true", "57P01, true", "40001, true", "53300, true", "23505, false", "42601, false"})
    void waitsOnlyForADatabaseThatIsAway(String sqlState, boolean away) {
        RuntimeException failed = new IllegalStateException(new SQLException("x", sqlState));

        assertThat(Patience.isDatabaseAway(failed)).isEqualTo(away);
    }

    @Test
    void knowsALostConnection() {
        assertThat(Patience.isDatabaseAway(new RuntimeException(new ConnectException())))
                .isTrue();
        assertThat(Patience.isDatabaseAway(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void givesUpOnAFaultAfterFiveTries() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> new Patience().run(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(tries).hasValue(5);
    }

    @Test
    void triesNothingAgainWhenTheServiceIsBeingStopped() {
        AtomicInteger tries = new AtomicInteger();
        Patience patience = new Patience();

        assertThatThrownBy(() -> patience.run(() -> {
                    tries.incrementAndGet();
                    patience.end(new ShutdownEvent());
                    throw new IllegalStateException("the database is closed");
                }))
                .hasMessage("the database is closed");
        assertThat(tries).hasValue(1);
        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void pausesLongerEachTimeUpToAnEnd() {
        assertThat(Patience.pause(1)).isBetween(Duration.ofMillis(25), Duration.ofMillis(50));
        assertThat(Patience.pause(4)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(Patience.pause(1000)).isBetween(Duration.ofMillis(2500), Duration.ofMillis(5000));
    }
}
