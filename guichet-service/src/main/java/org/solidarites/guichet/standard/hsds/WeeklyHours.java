package org.solidarites.guichet.standard.hsds;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days on which each span of hours is open, in a week that is like every other.
 *
 * @param days by span, earliest first
 * @param closedOnHolidays whether all of it is for days that are no public holidays
 */
record WeeklyHours(Map<Span, Set<DayOfWeek>> days, boolean closedOnHolidays) {

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String DAYS = DAY + "(?:-" + DAY + ")?(?:," + DAY + "(?:-" + DAY + ")?)*";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String SPANS = TIME + "-" + TIME + "(?:," + TIME + "-" + TIME + ")*";
    private static final Pattern RULE = Pattern.compile("(?:(" + DAYS + ") )?(?:(" + SPANS + ")|(?:off|closed))");

    private static final Pattern NOT_ON_HOLIDAYS = Pattern.compile("\\s*;\\s*PH (?:off|closed)\\s*$");

    /** Hours of one day; before three in the morning the clock may be put forward or back. */
    record Span(LocalTime opens, LocalTime closes) implements Comparable<Span> {

        private static final LocalTime CLOCK_IS_PUT = LocalTime.of(3, 0);

        boolean isPlain() {
            return opens.isBefore(closes) && !opens.isBefore(CLOCK_IS_PUT);
        }

        @Override
        public int compareTo(Span other) {
            int byOpening = opens.compareTo(other.opens);
            return byOpening == 0 ? closes.compareTo(other.closes) : byOpening;
        }
    }

    /**
     * Reads an OSM expression that states hours for days of the week and, last of all, that public holidays are off;
     * empty where it states more (other holidays, seasons, weeks, comments, hours past midnight), so that half of it
     * never passes for the whole.
     */
    static Optional<WeeklyHours> read(String expression) {
        Matcher holidays = NOT_ON_HOLIDAYS.matcher(expression);
        boolean closedOnHolidays = holidays.find();
        String rules = closedOnHolidays ? expression.substring(0, holidays.start()) : expression;
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (String rule : rules.strip().split("\\s*;\\s*", -1)) {
            Matcher read = RULE.matcher(rule);
            if (!read.matches()) {
                return Optional.empty();
            }
            List<Span> spans = read.group(2) == null ? List.of() : spans(read.group(2));
            if (!spans.stream().allMatch(Span::isPlain)) {
                return Optional.empty();
            }
            // A later rule replaces what was said of its days before.
            daysOf(read.group(1)).forEach(day -> week.put(day, spans));
        }
        Map<Span, Set<DayOfWeek>> days = new TreeMap<>();
        week.forEach((day, spans) ->
                spans.forEach(span -> days.computeIfAbsent(span, none -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day)));
        return days.isEmpty() ? Optional.empty() : Optional.of(new WeeklyHours(days, closedOnHolidays));
    }

    /** Whether any hours are told for this day of the week. */
    boolean open(DayOfWeek day) {
        return days.values().stream().anyMatch(open -> open.contains(day));
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (String span : text.split(",", -1)) {
            String[] ends = span.split("-", -1);
            spans.add(new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return spans;
    }

    private static Set<DayOfWeek> daysOf(String text) {
        if (text == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            DayOfWeek last = day(ends[ends.length - 1]);
            for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(NAMES.indexOf(name) + 1);
    }
}
