package org.solidarites.guichet.opening.hours;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions of known building blocks, the same for the same seed. */
final class RandomExpressions {

    private static final String[] DATES = {
        "",
        "",
        "",
        "",
        "Jul-Aug ",
        "Nov-Mar ",
        "Dec 24-Jan 02 ",
        "2026 Mar 10-Jun 15 ",
        "week 01-53/2 ",
        "week 02-52/2 ",
        "easter -2 days ",
        "Feb 29 ",
        "Mar Su[-1]-Oct Su[-1] ",
        "2026+ ",
        "Mar 28-30 ",
        "Oct 24-26 "
    };
    private static final String[] DAYS = {
        "Mo-Fr ",
        "Mo-Fr ",
        "Sa ",
        "Su ",
        "Sa,Su ",
        "Mo,We,Fr ",
        "Fr-Mo ",
        "Th[1] ",
        "Sa[-1] ",
        "Mo[1,3] ",
        "PH ",
        "SH Mo-Fr ",
        "Mo-Su,PH ",
        ""
    };
    private static final String[] TIMES = {
        "09:00-12:00",
        "09:00-12:00,14:00-17:00",
        "13:30-18:15",
        "22:00-02:00",
        "20:00-08:00",
        "18:00-26:30",
        "17:00+",
        "00:00-24:00",
        "02:15-02:45",
        "01:30-03:30",
        "23:59-24:01",
        "12:00-12:00",
        "14:00-17:00+"
    };
    private static final String[] WORDS = {"", "", "", "", " off", " unknown", " \"sur rendez-vous\"", " open \"bus\""};
    private static final String[] SEPARATORS = {"; ", "; ", "; ", ", ", " || "};

    private final Random random;

    RandomExpressions(long seed) {
        random = new Random(seed);
    }

    String next() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(place -> (place == 0 ? "" : pick(SEPARATORS)) + rule())
                .collect(Collectors.joining());
    }

    private String rule() {
        return pick(DATES) + pick(DAYS) + pick(TIMES) + pick(WORDS);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
