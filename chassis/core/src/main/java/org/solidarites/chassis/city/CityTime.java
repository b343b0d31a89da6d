package org.solidarites.chassis.city;

import java.time.ZoneId;

/** The clock of the city hall. */
public final class CityTime {

    /** Legal dates, opening hours and deadlines are read in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private CityTime() {}
}
