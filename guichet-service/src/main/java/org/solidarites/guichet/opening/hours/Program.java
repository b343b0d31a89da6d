package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules of an expression in their order, and what they make of a day. Days on which the same rules claim are alike. */
final class Program {

    /** Of more rules than this that may or may not name a day, nothing is told but that it is not known. */
    private static final int MOST_UNCERTAIN = 3;

    private static final Verdict CALENDAR_NOT_KNOWN = Verdict.unknown(null, OpeningReason.CALENDAR_NOT_KNOWN);
    private static final Verdict NOT_UNDERSTOOD = Verdict.unknown(null, OpeningReason.NOT_UNDERSTOOD);
    private static final Verdict RULES_DISAGREE = Verdict.unknown(null, OpeningReason.RULES_DISAGREE);

    private static final int MOST_KEPT = 256;

    static final Program CLOSED = new Program(List.of());

    private final List<HoursRule> rules;
    private final Map<List<Claim>, Verdict[]> kept = new ConcurrentHashMap<>();

    Program(List<HoursRule> rules) {
        this.rules = List.copyOf(rules);
    }

    List<HoursRule> rules() {
        return rules;
    }

    /**
     * A rule that names the day, or the day before with times that reach into this one.
     *
     * @param place the place of the rule
     * @param today whether it names the day itself
     * @param previousDated whether the rule before it names days
     * @param holiday the holiday that makes it name the day, if one does
     */
    private record Claim(
            int place,
            boolean today,
            boolean previousDated,
            Certainty certainty,
            @Nullable OpeningReason holiday) {}

    /** What holds in each of the 1440 minutes that the clock may show on this day. */
    Verdict[] day(LocalDate day, CityCalendar calendar) {
        return decide(claims(day, calendar));
    }

    /** The same without what the day before leaves in it. */
    Verdict[] ownHours(LocalDate day, CityCalendar calendar) {
        List<Claim> own = claims(day, calendar).stream().filter(Claim::today).toList();
        return decide(own);
    }

    /** What the day before leaves in this one; outside hours where nothing reaches. */
    Verdict[] night(LocalDate day, CityCalendar calendar) {
        List<Claim> left =
                claims(day, calendar).stream().filter(claim -> !claim.today()).toList();
        return decide(left);
    }

    private List<Claim> claims(LocalDate day, CityCalendar calendar) {
        List<Claim> claims = new ArrayList<>();
        boolean previousDated = true;
        for (int place = 0; place < rules.size(); place++) {
            HoursRule rule = rules.get(place);
            Certainty today = rule.days().holds(day, calendar);
            if (today != Certainty.NO) {
                claims.add(new Claim(place, true, previousDated, today, rule.holiday(day, calendar)));
            }
            LocalDate before = day.minusDays(1);
            Certainty night = rule.reachesNextDay() ? rule.days().holds(before, calendar) : Certainty.NO;
            if (night != Certainty.NO) {
                claims.add(new Claim(place, false, true, night, rule.holiday(before, calendar)));
            }
            previousDated = rule.dated();
        }
        return claims;
    }

    private Verdict[] decide(List<Claim> claims) {
        Verdict[] known = kept.get(claims);
        if (known == null) {
            known = decideAnew(claims);
            if (kept.size() < MOST_KEPT) {
                kept.put(claims, known);
            }
        }
        return known.clone();
    }

    /** Where a rule may or may not name the day, both are painted, and what differs is not known. */
    private Verdict[] decideAnew(List<Claim> claims) {
        List<Claim> uncertain = claims.stream()
                .filter(claim -> claim.certainty() == Certainty.UNKNOWN)
                .toList();
        boolean forHolidays = uncertain.stream()
                .allMatch(claim -> rules.get(claim.place()).holidays().schoolOnes());
        Verdict doubt = forHolidays ? CALENDAR_NOT_KNOWN : NOT_UNDERSTOOD;
        if (uncertain.size() > MOST_UNCERTAIN) {
            Verdict[] minutes = new Verdict[Span.DAY];
            Arrays.fill(minutes, doubt);
            return minutes;
        }
        Verdict[] minutes = paint(claims);
        for (int choice = 1; choice < 1 << uncertain.size(); choice++) {
            List<Claim> chosen = new ArrayList<>(claims);
            for (int i = 0; i < uncertain.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    chosen.remove(uncertain.get(i));
                }
            }
            merge(minutes, paint(chosen), doubt);
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

    private Verdict[] paint(List<Claim> claims) {
        Verdict[] minutes = new Verdict[Span.DAY];
        Arrays.fill(minutes, Verdict.OUTSIDE_HOURS);
        List<Claim> standing = new ArrayList<>();
        List<Claim> overwrittenNights = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.today() && rules.get(claim.place()).replaces(claim.previousDated())) {
                standing.stream().filter(earlier -> !earlier.today()).forEach(overwrittenNights::add);
                standing.clear();
            }
            standing.add(claim);
        }
        standing.forEach(claim -> paint(minutes, claim));
        disputeNights(minutes, overwrittenNights);
        return minutes;
    }

    private void paint(Verdict[] minutes, Claim claim) {
        HoursRule rule = rules.get(claim.place());
        int shift = claim.today() ? 0 : Span.DAY;
        for (Span span : rule.spans()) {
            Verdict verdict = span.verdict().because(claim.holiday());
            int end = Math.clamp(span.end() - shift, 0, Span.DAY);
            int start = Math.clamp(span.start() - shift, 0, end);
            if (rule.kind() != HoursRule.Kind.FALLBACK) {
                Arrays.fill(minutes, start, end, verdict);
                continue;
            }
            for (int minute = start; minute < end; minute++) {
                minutes[minute] = minutes[minute].isClosed() ? verdict : minutes[minute];
            }
        }
    }

    /**
     * {@code Fr 20:00-02:00; Sa 10:00-18:00}: by the letter the second rule takes the night away that the first lets
     * into Saturday. That is seldom meant, so it is not said to be closed.
     */
    private void disputeNights(Verdict[] minutes, List<Claim> overwritten) {
        if (overwritten.isEmpty()) {
            return;
        }
        Verdict[] nights = new Verdict[Span.DAY];
        Arrays.fill(nights, Verdict.OUTSIDE_HOURS);
        overwritten.forEach(claim -> paint(nights, claim));
        for (int minute = 0; minute < Span.DAY; minute++) {
            if (minutes[minute] == Verdict.OUTSIDE_HOURS && !nights[minute].isClosed()) {
                minutes[minute] = RULES_DISAGREE;
            }
        }
    }
}
