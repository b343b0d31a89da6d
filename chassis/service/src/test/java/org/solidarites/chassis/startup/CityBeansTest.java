package org.solidarites.chassis.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.CityTime;

class CityBeansTest {

    @Test
    void tellsTimeAsFineAsTheDatabaseKeepsIt() {
        Clock finer = Clock.fixed(Instant.parse("2026-01-15T10:00:00.123456789Z"), CityTime.ZONE);

        Clock clock = CityBeans.toTheMicrosecond(finer);

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-15T10:00:00.123456Z"));
        assertThat(clock.getZone()).isEqualTo(CityTime.ZONE);
    }
}
