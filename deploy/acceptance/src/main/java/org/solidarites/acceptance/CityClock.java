package org.solidarites.acceptance;

import java.time.Clock;
import java.time.ZoneId;

/** The clock of the city hall: the day the city writes, which in the hours around midnight is not the day of UTC. */
public final class CityClock {

    public static final Clock NOW = Clock.system(ZoneId.of("Europe/Paris"));

    private CityClock() {}
}
