package org.solidarites.longevity;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Spoken;

/** A moment in a sentence for people, on the clock of the city hall: {@code 10 mars 2027 à 14:30}. */
public record Moment(Instant instant) implements Spoken {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    @Override
    public String in(Locale language) {
        ZonedDateTime local = instant.atZone(CityTime.ZONE);
        return local.format(Locale.ENGLISH.equals(language) ? ENGLISH : FRENCH);
    }
}
