package org.solidarites.guichet.opening.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The slow way: one minute at a time, straight from the rules, without painting days, drawing years or keeping anything.
 * It knows nothing of uncertain days.
 */
record PlainReading(List<HoursRule> rules, CityCalendar calendar) {

    OpeningState at(Instant instant) {
        LocalDateTime clock = LocalDateTime.ofInstant(instant, calendar.zone());
        LocalDate today = clock.toLocalDate();
        int minute = clock.getHour() * 60 + clock.getMinute();
        OpeningState said = OpeningState.CLOSED;
        boolean lostNight = false;
        for (int first = standing(today); first < rules.size(); first++) {
            said = say(said, rules.get(first), today, minute);
            said = say(said, rules.get(first), today.minusDays(1), minute + Span.DAY);
        }
        for (HoursRule rule : rules.subList(0, standing(today))) {
            lostNight |= say(OpeningState.CLOSED, rule, today.minusDays(1), minute + Span.DAY) != OpeningState.CLOSED;
        }
        return said == OpeningState.CLOSED && lostNight && !saysClosed(today, minute) ? OpeningState.UNKNOWN : said;
    }

    /** The place of the last rule that takes the place of those before it. */
    private int standing(LocalDate day) {
        int last = 0;
        for (int place = 0; place < rules.size(); place++) {
            boolean previousDated = place == 0
                    || rules.get(place - 1).dated()
                    || (rules.get(place - 1).reachesNextDay()
                            && rules.get(place - 1).dated());
            if (names(rules.get(place), day) && rules.get(place).replaces(previousDated)) {
                last = place;
            }
        }
        return last;
    }

    private boolean saysClosed(LocalDate day, int minute) {
        List<HoursRule> closing = new ArrayList<>(rules.subList(standing(day), rules.size()));
        closing.removeIf(rule -> !rule.says().isClosed());
        return closing.stream()
                .anyMatch(rule -> (names(rule, day) && covers(rule, minute))
                        || (names(rule, day.minusDays(1)) && covers(rule, minute + Span.DAY)));
    }

    private OpeningState say(OpeningState before, HoursRule rule, LocalDate day, int minute) {
        if (!names(rule, day) || (rule.kind() == HoursRule.Kind.FALLBACK && before != OpeningState.CLOSED)) {
            return before;
        }
        OpeningState said = before;
        for (Span span : rule.spans()) {
            if (minute >= span.start() && minute < span.end()) {
                said = span.verdict().state();
            }
        }
        return said;
    }

    private boolean names(HoursRule rule, LocalDate day) {
        return rule.days().holds(day, calendar) == Certainty.YES;
    }

    private static boolean covers(HoursRule rule, int minute) {
        return rule.spans().stream().anyMatch(span -> minute >= span.start() && minute < span.end());
    }
}
