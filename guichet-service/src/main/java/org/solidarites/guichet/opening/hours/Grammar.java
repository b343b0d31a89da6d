package org.solidarites.guichet.opening.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns an expression into rules: {@link Spelling}, then the parser, then what the parser lets pass and we do not. */
final class Grammar {

    private static final Pattern BARE_HOUR = Pattern.compile(
            "(?<=\\b(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)[\\s,]{1,3}|^)\\d{1,2}\\s*[-–—]\\s*\\d{1,2}\\b(?!:)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_MOMENT = Pattern.compile(
            "(?<![-–—\\d:])\\b(\\d{1,2}:\\d{2}|sunrise|sunset|dawn|dusk)(?!\\s*[-–—+\\d])", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERVAL = Pattern.compile("(?<=:\\d{2})/\\d");
    private static final Pattern YEARS = Pattern.compile("\\d{4}\\s*[-–—]\\s*\\d{4}");
    private static final Pattern WEEK =
            Pattern.compile("(?<=\\bweek[\\s\\d,/-]{1,40})\\b(5[4-9]|[6-9]\\d)", Pattern.CASE_INSENSITIVE);
    private static final int LAST_WEEK = 53;

    private final Spelling spelling;

    private Grammar(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The rules of an expression. */
    static Program read(String expression) throws InvalidOpeningHoursException {
        Grammar grammar = new Grammar(Spelling.of(expression));
        List<HoursRule> rules = new ArrayList<>();
        HoursRule.Kind last = HoursRule.Kind.NORMAL;
        for (Rule rule : grammar.parse()) {
            if (!rule.isEmpty() || rule.isTwentyfourseven()) {
                last = kind(rule, last);
                rules.add(grammar.rule(rule, last));
            }
        }
        return new Program(rules);
    }

    private List<Rule> parse() throws InvalidOpeningHoursException {
        try {
            return new OpeningHoursParser(new StringReader(spelling.text())).rules(true, false);
        } catch (OpeningHoursParseException e) {
            throw translate(e);
        } catch (TokenMgrError e) {
            throw spelling.error(0, InvalidHours.UNEXPECTED);
        }
    }

    private InvalidOpeningHoursException translate(OpeningHoursParseException e) {
        if (spelling.has(BARE_HOUR)) {
            return spelling.errorAt(BARE_HOUR, InvalidHours.NO_TIME);
        }
        ParseException first = e.getExceptions() == null || e.getExceptions().isEmpty()
                ? e
                : e.getExceptions().getFirst();
        if (first.currentToken != null && first.currentToken.next != null) {
            return spelling.error(first.currentToken.next.beginColumn - 1, InvalidHours.UNEXPECTED);
        }
        int told = first instanceof OpeningHoursParseException known ? known.getColumn() : 0;
        return spelling.error(told - 1, InvalidHours.UNEXPECTED);
    }

    private static HoursRule.Kind kind(Rule rule, HoursRule.Kind before) {
        if (rule.isFallBack() || (rule.isAdditive() && before == HoursRule.Kind.FALLBACK)) {
            return HoursRule.Kind.FALLBACK;
        }
        return rule.isAdditive() ? HoursRule.Kind.ADDITIONAL : HoursRule.Kind.NORMAL;
    }

    private HoursRule rule(Rule rule, HoursRule.Kind kind) throws InvalidOpeningHoursException {
        check(rule);
        List<DayTest> days = new ArrayList<>();
        if (rule.getYears() != null) {
            days.add(DateSelectors.ofYears(rule.getYears()));
        }
        if (rule.getDates() != null) {
            days.add(DateSelectors.of(rule.getDates()));
        }
        if (rule.getWeeks() != null) {
            days.add(WeekSelectors.ofWeeks(rule.getWeeks()));
        }
        DayTest weekdays = WeekSelectors.of(rule.getDays(), rule.getHolidays());
        if (weekdays != null) {
            days.add(weekdays);
        }
        Verdict says = verdict(rule);
        List<Span> spans = TimeSpans.of(rule.getTimes(), says);
        return new HoursRule(
                kind, says, DayTest.all(List.copyOf(days)), !days.isEmpty(), spans, holidays(rule.getHolidays()));
    }

    private void check(Rule rule) throws InvalidOpeningHoursException {
        for (TimeSpan time : orEmpty(rule.getTimes())) {
            if (time.getInterval() > 0) {
                throw spelling.errorAt(INTERVAL, InvalidHours.INTERVAL);
            }
            boolean hasEnd = time.getEnd() != TimeSpan.UNDEFINED_TIME || time.getEndEvent() != null;
            if (!hasEnd && !time.isOpenEnded()) {
                throw spelling.errorAt(BARE_MOMENT, InvalidHours.MOMENT);
            }
        }
        for (YearRange years : orEmpty(rule.getYears())) {
            if (years.getEndYear() != YearRange.UNDEFINED_YEAR && years.getEndYear() <= years.getStartYear()) {
                throw spelling.errorAt(YEARS, InvalidHours.REVERSED_RANGE);
            }
        }
        for (WeekRange weeks : orEmpty(rule.getWeeks())) {
            if (Math.max(weeks.getStartWeek(), weeks.getEndWeek()) > LAST_WEEK) {
                throw spelling.errorAt(WEEK, InvalidHours.NO_WEEK);
            }
        }
    }

    private static HoursRule.Holidays holidays(@Nullable List<Holiday> named) {
        boolean publicOnes = orEmpty(named).stream()
                .anyMatch(holiday -> holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0);
        boolean schoolOnes = orEmpty(named).stream().anyMatch(holiday -> holiday.getType() == Holiday.Type.SH);
        return new HoursRule.Holidays(publicOnes, schoolOnes);
    }

    /** A comment without {@code open} or {@code closed} means that it is not certain, and why. */
    private static Verdict verdict(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        String comment = modifier == null || modifier.getComment() == null ? rule.getComment() : modifier.getComment();
        RuleModifier.Modifier said = modifier == null ? null : modifier.getModifier();
        if (said == null) {
            return comment == null
                    ? new Verdict(OpeningState.OPEN, null, OpeningReason.REGULAR_HOURS)
                    : Verdict.unknown(comment, OpeningReason.NOT_CERTAIN);
        }
        return switch (said) {
            case OPEN -> new Verdict(OpeningState.OPEN, comment, OpeningReason.REGULAR_HOURS);
            case CLOSED, OFF -> new Verdict(OpeningState.CLOSED, comment, OpeningReason.REGULAR_HOURS);
            case UNKNOWN -> Verdict.unknown(comment, OpeningReason.NOT_CERTAIN);
        };
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
