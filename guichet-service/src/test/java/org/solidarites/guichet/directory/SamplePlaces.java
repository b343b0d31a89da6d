package org.solidarites.guichet.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.text.PlainText;
import org.solidarites.guichet.opening.hours.InvalidOpeningHoursException;
import org.solidarites.guichet.opening.hours.OpeningHours;

/** Places for the tests of the index, which need no database. */
final class SamplePlaces {

    private static final OpeningHours NOT_KNOWN = hours("unknown");

    private SamplePlaces() {}

    private static OpeningHours hours(String expression) {
        try {
            return OpeningHours.parse(expression);
        } catch (InvalidOpeningHoursException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static GuichetDetails details(String name, GuichetState state, Location location, String hours) {
        return new GuichetDetails(
                name,
                GuichetKind.GUICHET,
                "malakoff-saint-donatien",
                state,
                null,
                null,
                null,
                null,
                location,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                hours,
                null,
                List.of(),
                "test",
                null);
    }

    static Place place(long position, UUID id, String name, Location location) {
        GuichetDetails details = details(name, GuichetState.OPEN, location, null);
        GuichetView view = GuichetView.of(id, "code-" + id, null, null, Instant.EPOCH, details);
        return new Place(
                position, view, Place.point(location), NOT_KNOWN, PlainText.words(name), Set.of(), Set.of(), Set.of());
    }

    static Location at(double lat, double lon) {
        return new Location(lat, lon, Location.Precision.ADDRESS, "test");
    }

    static Criteria near(Point point, double radius) {
        return new Criteria(null, null, null, null, null, null, null, null, List.of(), point, radius);
    }
}
