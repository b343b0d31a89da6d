package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.opening.Expressions;
import org.solidarites.guichet.opening.hours.CityCalendar;
import org.solidarites.guichet.opening.hours.Exceptional;
import org.solidarites.guichet.opening.hours.Exceptions;
import org.solidarites.guichet.opening.hours.OpeningHours;
import org.solidarites.guichet.opening.hours.OpeningState;
import org.solidarites.guichet.opening.hours.OpeningStatus;

/**
 * Whether the places of the directory are open. Expressions are read once for all the places that have them: the hours
 * of a city repeat themselves, and what was drawn of one year serves every search.
 */
@ApplicationScoped
class Openings {

    /** What holds where nothing is known of the hours. */
    private static final String NOT_KNOWN = "unknown";

    /** More than the places of a city have; beyond it the hours are read anew. */
    private static final int MOST_KEPT = 20_000;

    private final CityCalendar calendar;
    private final Map<Written, OpeningHours> read = new ConcurrentHashMap<>();

    Openings(CityCalendar calendar) {
        this.calendar = calendar;
    }

    /** The hours of a place, ready to be asked. */
    OpeningHours of(GuichetView place) {
        if (read.size() > MOST_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(
                new Written(place.openingHours(), place.openingExceptions()), written -> written.read(""));
    }

    /** What holds at a place at an instant. A place that is not open to the public yet, or no more, is closed. */
    OpeningView at(Place place, Instant instant) {
        return place.view().state() == GuichetState.OPEN
                ? OpeningView.of(place.hours().at(instant, calendar))
                : OpeningView.SHUT;
    }

    /** How often the places open from one instant to another, those whose hours are known. */
    OpeningWeek between(List<GuichetView> places, Instant from, Instant to) {
        List<GuichetView> known =
                places.stream().filter(place -> place.openingHours() != null).toList();
        int openings =
                known.stream().mapToInt(place -> openings(of(place), from, to)).sum();
        return new OpeningWeek(openings, known.size());
    }

    private int openings(OpeningHours hours, Instant from, Instant to) {
        int openings = 0;
        Instant change = hours.at(from, calendar).nextChange();
        while (change != null && change.isBefore(to)) {
            OpeningStatus next = hours.at(change, calendar);
            openings += next.state() == OpeningState.OPEN ? 1 : 0;
            change = next.nextChange();
        }
        return openings;
    }

    /**
     * Lets hours through that can be understood.
     *
     * @param path where the details stand in the body, empty or ending with a slash
     * @throws Refusal of the kind of error, with its position
     */
    static void check(GuichetDetails details, String path) {
        new Written(details.openingHours(), details.openingExceptions()).read(path);
    }

    /** The hours of a place as they were written. */
    private record Written(@Nullable String expression, List<OpeningException> exceptions) {

        OpeningHours read(String path) {
            OpeningHours regular =
                    Expressions.read(Objects.requireNonNullElse(expression, NOT_KNOWN), path + "openingHours");
            List<Exceptional> list = new ArrayList<>();
            for (int index = 0; index < exceptions.size(); index++) {
                OpeningException one = exceptions.get(index);
                String hours = one.hours();
                String at = path + "openingExceptions/" + index + "/hours";
                list.add(new Exceptional(
                        one.from(), one.to(), hours == null ? null : Expressions.read(hours, at), one.reason()));
            }
            return regular.with(new Exceptions(list));
        }
    }
}
