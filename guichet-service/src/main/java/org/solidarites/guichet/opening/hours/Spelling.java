package org.solidarites.guichet.opening.hours;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first look at an expression: every word is known, every time is one. What people write and the parser does not
 * take is put as it likes it: {@code Jan 1-10,15} becomes {@code Jan 01-10,Jan 15}, {@code 2026 Jul-Aug} becomes {@code
 * 2026 Jul 01-Aug 31}.
 */
final class Spelling {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>\"[^\"]*\")|(?<open>\")|(?<word>\\p{L}[\\p{L}\\p{M}.]*)|(?<number>\\d+)|(?<sign>[-–—,;:+/()\\[\\]|\\s])|(?<other>.)",
            Pattern.DOTALL);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final Set<String> OTHER_WORDS = Set.of(
            "mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "week", "easter", "sunrise", "sunset", "dawn", "dusk",
            "open", "closed", "off", "unknown", "day", "days");
    private static final Set<String> LOCAL_NAMES = Stream.of(
                    "lu ma me je ve di lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche",
                    "janv févr avr mai juin juil août aout sept déc janvier février fevrier mars avril juillet septembre",
                    "octobre novembre décembre decembre mon tue wed thu fri sat sun monday tuesday wednesday thursday",
                    "friday saturday sunday january february march april june july august september october november",
                    "december")
            .flatMap(names -> Stream.of(names.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern MONTHS_OF_YEAR = Pattern.compile(
            "\\b\\d{4}\\s+([A-Za-z]{3})\\s*[-–—]\\s*([A-Za-z]{3})\\b(?!\\s*(\\d{1,2}\\b(?!:)|[A-Z][a-z]\\[))");
    private static final int MOST_HOURS = 48;
    private static final int MOST_MINUTES = 59;
    private static final int MOST_DIGITS = 4;

    private final String expression;
    private final StringBuilder text = new StringBuilder();
    private final int[] origins;
    private final Map<Integer, String> implied = new HashMap<>();
    private int known;
    private @Nullable String month;
    private boolean afterDay;

    private Spelling(String expression) {
        this.expression = expression;
        this.origins = new int[expression.length() * 8 + 8];
    }

    /** Reads the words of an expression. */
    static Spelling of(String expression) throws InvalidOpeningHoursException {
        Spelling spelling = new Spelling(expression);
        spelling.findMonthsOfYears();
        Matcher token = TOKEN.matcher(expression);
        boolean anything = false;
        while (token.find()) {
            spelling.take(token);
            anything |= token.group("sign") == null;
        }
        if (!anything) {
            throw new InvalidOpeningHoursException(0, InvalidHours.EMPTY, "");
        }
        return spelling;
    }

    /** The expression as the parser likes it. */
    String text() {
        return text.toString();
    }

    /** An error at a place of {@link #text()}, told at its place in the expression. */
    InvalidOpeningHoursException error(int place, InvalidHours reason) {
        int position = place >= known ? expression.length() : origins[Math.max(place, 0)];
        return errorAt(position, reason);
    }

    boolean has(Pattern faulty) {
        return faulty.matcher(expression).find();
    }

    /** An error where this pattern is first found, or at the start. */
    InvalidOpeningHoursException errorAt(Pattern faulty, InvalidHours reason) {
        Matcher found = faulty.matcher(expression);
        return errorAt(found.find() ? found.start() : 0, reason);
    }

    private InvalidOpeningHoursException errorAt(int position, InvalidHours reason) {
        Matcher token = TOKEN.matcher(expression);
        String found = position < expression.length() && token.find(position) ? token.group() : "";
        return new InvalidOpeningHoursException(position, reason, found);
    }

    private void take(Matcher token) throws InvalidOpeningHoursException {
        int at = token.start();
        if (token.group("open") != null) {
            throw errorAt(at, InvalidHours.OPEN_COMMENT);
        }
        if (token.group("other") != null) {
            throw errorAt(at, InvalidHours.UNKNOWN_CHARACTER);
        }
        if (token.group("word") != null) {
            word(token.group(), at);
        } else if (token.group("number") != null) {
            number(token.group(), at, token.end());
        } else {
            sign(token.group(), at);
        }
    }

    private void word(String word, int at) throws InvalidOpeningHoursException {
        String plain = word.toLowerCase(Locale.ROOT);
        boolean hours = plain.equals("h") && at > 0 && Character.isDigit(expression.charAt(at - 1));
        if (hours) {
            throw errorAt(at, InvalidHours.NO_TIME);
        }
        boolean isMonth = MONTHS.contains(plain);
        if (!isMonth && !OTHER_WORDS.contains(plain)) {
            boolean local = LOCAL_NAMES.contains(plain.replace(".", ""));
            throw errorAt(at, local ? InvalidHours.LOCAL_NAME : InvalidHours.UNKNOWN_WORD);
        }
        month = isMonth ? word : null;
        afterDay = false;
        write(word, at);
        if (implied.containsKey(at)) {
            write(" " + implied.get(at), at);
        }
    }

    private void number(String number, int at, int end) throws InvalidOpeningHoursException {
        if (number.length() > MOST_DIGITS) {
            throw errorAt(at, InvalidHours.UNEXPECTED);
        }
        boolean hour = end + 1 < expression.length()
                && expression.charAt(end) == ':'
                && Character.isDigit(expression.charAt(end + 1));
        boolean minute = at > 1 && expression.charAt(at - 1) == ':' && Character.isDigit(expression.charAt(at - 2));
        if (minute && (number.length() != 2 || Integer.parseInt(number) > MOST_MINUTES)) {
            throw errorAt(at, InvalidHours.NO_TIME);
        }
        if (hour && (number.length() > 2 || Integer.parseInt(number) > MOST_HOURS)) {
            throw errorAt(at, InvalidHours.NO_TIME);
        }
        String named = month;
        if (named == null || hour || number.length() > 2) {
            month = null;
            write(number, at);
            return;
        }
        int given = Integer.parseInt(number);
        if (given < 1 || given > LENGTHS[order(named)]) {
            throw errorAt(at, InvalidHours.NO_DATE);
        }
        if (afterDay && text.charAt(text.length() - 1) == ',') {
            write(named + " ", at);
        }
        write(number.length() == 1 ? "0" + number : number, at);
        afterDay = true;
    }

    private void sign(String sign, int at) {
        boolean goesOn = sign.isBlank() || ",-–—".contains(sign);
        if (!goesOn) {
            month = null;
        }
        write(sign.isBlank() ? " " : sign, at);
    }

    /** Months of a year need days in the parser's eyes. */
    private void findMonthsOfYears() {
        Matcher months = MONTHS_OF_YEAR.matcher(expression);
        while (months.find()) {
            int first = order(months.group(1));
            int last = order(months.group(2));
            if (first >= 0 && first <= last) {
                implied.put(months.start(1), "01");
                implied.put(months.start(2), String.valueOf(LENGTHS[last]));
            }
        }
    }

    private static int order(String word) {
        return MONTHS.indexOf(word.toLowerCase(Locale.ROOT));
    }

    private void write(String part, int origin) {
        for (int i = 0; i < part.length(); i++) {
            origins[known++] = origin;
        }
        text.append(part);
    }
}
