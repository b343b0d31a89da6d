package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.time.ZoneId;

/** The days of a city. It answers the same for the same date as long as it lives, so answers may be kept. */
public interface CityCalendar {

    /** The zone in which its opening hours are read. */
    ZoneId zone();

    boolean isPublicHoliday(LocalDate date);

    /** Whether the schools of the city have holidays; unknown for years that are not published. */
    Certainty schoolHoliday(LocalDate date);
}
