package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules of an expression in their order, and what they make of a day. */
record Program(List<HoursRule> rules) {

    /** Of more rules than this that may or may not name a day, nothing is told but that it is not known. */
    private static final int MOST_UNCERTAIN = 6;

    private static final Verdict CALENDAR_NOT_KNOWN = Verdict.unknown(null, OpeningReason.CALENDAR_NOT_KNOWN);
    private static final Verdict NOT_UNDERSTOOD = Verdict.unknown(null, OpeningReason.NOT_UNDERSTOOD);
    private static final Verdict RULES_DISAGREE = Verdict.unknown(null, OpeningReason.RULES_DISAGREE);

    static final Program CLOSED = new Program(List.of());

    /** A rule that names the day, or the day before with times that reach into this one. */
    private record Claim(HoursRule rule, LocalDate of, boolean previousDated, Certainty certainty) {

        boolean isOf(LocalDate day) {
            return of.equals(day);
        }
    }

    /** What holds in each of the 1440 minutes that the clock may show on this day. */
    Verdict[] day(LocalDate day, CityCalendar calendar) {
        return decide(day, claims(day, calendar), calendar);
    }

    /** The same without what the day before leaves in it. */
    Verdict[] ownHours(LocalDate day, CityCalendar calendar) {
        List<Claim> own =
                claims(day, calendar).stream().filter(claim -> claim.isOf(day)).toList();
        return decide(day, own, calendar);
    }

    /** What the day before leaves in this one; outside hours where nothing reaches. */
    Verdict[] night(LocalDate day, CityCalendar calendar) {
        List<Claim> left =
                claims(day, calendar).stream().filter(claim -> !claim.isOf(day)).toList();
        return decide(day, left, calendar);
    }

    private List<Claim> claims(LocalDate day, CityCalendar calendar) {
        List<Claim> claims = new ArrayList<>();
        boolean previousDated = true;
        for (HoursRule rule : rules) {
            claim(claims, rule, day, previousDated, calendar);
            if (rule.reachesNextDay()) {
                claim(claims, rule, day.minusDays(1), true, calendar);
            }
            previousDated = rule.dated();
        }
        return claims;
    }

    private static void claim(
            List<Claim> claims, HoursRule rule, LocalDate of, boolean previousDated, CityCalendar calendar) {
        Certainty certainty = rule.days().holds(of, calendar);
        if (certainty != Certainty.NO) {
            claims.add(new Claim(rule, of, previousDated, certainty));
        }
    }

    /** Where a rule may or may not name the day, both are painted, and what differs is not known. */
    private static Verdict[] decide(LocalDate day, List<Claim> claims, CityCalendar calendar) {
        List<Claim> uncertain = claims.stream()
                .filter(claim -> claim.certainty() == Certainty.UNKNOWN)
                .toList();
        boolean forHolidays =
                uncertain.stream().allMatch(claim -> claim.rule().holidays().schoolOnes());
        Verdict doubt = forHolidays ? CALENDAR_NOT_KNOWN : NOT_UNDERSTOOD;
        if (uncertain.size() > MOST_UNCERTAIN) {
            Verdict[] minutes = new Verdict[Span.DAY];
            Arrays.fill(minutes, doubt);
            return minutes;
        }
        Verdict[] minutes = paint(day, claims, calendar);
        for (int choice = 1; choice < 1 << uncertain.size(); choice++) {
            List<Claim> chosen = new ArrayList<>(claims);
            for (int i = 0; i < uncertain.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    chosen.remove(uncertain.get(i));
                }
            }
            merge(minutes, paint(day, chosen, calendar), doubt);
        }
        return minutes;
    }

    private static void merge(Verdict[] minutes, Verdict[] others, Verdict doubt) {
        for (int minute = 0; minute < Span.DAY; minute++) {
            if (minutes[minute].state() != others[minute].state()) {
                minutes[minute] = doubt;
            }
        }
    }

    private static Verdict[] paint(LocalDate day, List<Claim> claims, CityCalendar calendar) {
        Verdict[] minutes = new Verdict[Span.DAY];
        Arrays.fill(minutes, Verdict.OUTSIDE_HOURS);
        List<Claim> standing = new ArrayList<>();
        List<Claim> overwrittenNights = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.isOf(day) && claim.rule().replaces(claim.previousDated())) {
                standing.stream().filter(earlier -> !earlier.isOf(day)).forEach(overwrittenNights::add);
                standing.clear();
            }
            standing.add(claim);
        }
        standing.forEach(claim -> paint(minutes, day, claim, calendar));
        disputeNights(minutes, day, overwrittenNights, calendar);
        return minutes;
    }

    private static void paint(Verdict[] minutes, LocalDate day, Claim claim, CityCalendar calendar) {
        int shift = claim.isOf(day) ? 0 : Span.DAY;
        boolean fills = claim.rule().kind() == HoursRule.Kind.FALLBACK;
        for (Span span : claim.rule().spans()) {
            Verdict verdict = claim.rule().on(claim.of(), span, calendar);
            int end = Math.min(span.end() - shift, Span.DAY);
            for (int minute = Math.max(span.start() - shift, 0); minute < end; minute++) {
                if (!fills || minutes[minute].isClosed()) {
                    minutes[minute] = verdict;
                }
            }
        }
    }

    /**
     * {@code Fr 20:00-02:00; Sa 10:00-18:00}: by the letter the second rule takes the night away that the first lets
     * into Saturday. That is seldom meant, so it is not said to be closed.
     */
    private static void disputeNights(
            Verdict[] minutes, LocalDate day, List<Claim> overwritten, CityCalendar calendar) {
        if (overwritten.isEmpty()) {
            return;
        }
        Verdict[] nights = new Verdict[Span.DAY];
        Arrays.fill(nights, Verdict.OUTSIDE_HOURS);
        overwritten.forEach(claim -> paint(nights, day, claim, calendar));
        for (int minute = 0; minute < Span.DAY; minute++) {
            if (minutes[minute] == Verdict.OUTSIDE_HOURS && !nights[minute].isClosed()) {
                minutes[minute] = RULES_DISAGREE;
            }
        }
    }
}
