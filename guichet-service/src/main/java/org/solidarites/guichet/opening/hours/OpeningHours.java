package org.solidarites.guichet.opening.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in the syntax of OpenStreetMap's {@code opening_hours}, read once and then asked at any instant, by any
 * number of threads. The syntax that is understood is in {@code docs/opening-hours.md}.
 */
public final class OpeningHours {

    private final String expression;
    private final Program regular;
    private final Exceptions exceptions;
    private volatile @Nullable Timeline timeline;

    private OpeningHours(String expression, Program regular, Exceptions exceptions) {
        this.expression = expression;
        this.regular = regular;
        this.exceptions = exceptions;
    }

    /**
     * Reads an expression, for example {@code Mo-Fr 09:00-12:00,14:00-17:00; PH off}.
     *
     * @throws InvalidOpeningHoursException if it is none; it says where and why
     */
    public static OpeningHours parse(String expression) throws InvalidOpeningHoursException {
        return new OpeningHours(expression, Grammar.read(expression), Exceptions.NONE);
    }

    /** The same regular hours with these exceptions and no others. */
    public OpeningHours with(Exceptions others) {
        return new OpeningHours(expression, regular, others);
    }

    /** The expression as it was given. */
    public String expression() {
        return expression;
    }

    /** What holds at an instant in a city. */
    public OpeningStatus at(Instant instant, CityCalendar calendar) {
        Timeline known = timeline;
        if (known == null || known.calendar() != calendar) {
            known = new Timeline(calendar, day -> minutes(day, calendar));
            timeline = known;
        }
        return known.at(instant.getEpochSecond());
    }

    /** What holds in each minute that the clock may show on a day. */
    Verdict[] minutes(LocalDate day, CityCalendar calendar) {
        Optional<Exceptional> today = exceptions.on(day);
        Optional<Exceptional> yesterday = exceptions.on(day.minusDays(1));
        if (today.isEmpty() && yesterday.isEmpty()) {
            return regular.day(day, calendar);
        }
        Verdict[] own = today.map(exception -> exceptional(exception, day, calendar))
                .orElseGet(() -> regular.ownHours(day, calendar));
        Program before = yesterday.isEmpty() ? regular : program(yesterday.get());
        Verdict[] night = before.night(day, calendar);
        for (int minute = 0; minute < Span.DAY; minute++) {
            if (own[minute].isClosed() && !night[minute].isClosed()) {
                own[minute] = night[minute];
            }
        }
        return own;
    }

    private static Program program(Exceptional exception) {
        OpeningHours hours = exception.hours();
        return hours == null ? Program.CLOSED : hours.regular;
    }

    private static Verdict[] exceptional(Exceptional exception, LocalDate day, CityCalendar calendar) {
        OpeningReason reason =
                exception.hours() == null ? OpeningReason.TEMPORARY_CLOSURE : OpeningReason.EXCEPTIONAL_OPENING;
        Verdict[] own = program(exception).ownHours(day, calendar);
        for (int minute = 0; minute < Span.DAY; minute++) {
            String comment = own[minute].comment();
            own[minute] = new Verdict(own[minute].state(), comment == null ? exception.reason() : comment, reason);
        }
        return own;
    }

    @Override
    public String toString() {
        return expression;
    }
}
