package org.solidarites.guichet.opening.hours;

import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of a rule, as spans with their verdicts. */
final class TimeSpans {

    /**
     * The earliest and latest minute at which each event of the sun happens in mainland France, generously: in between it
     * is not known.
     */
    private static final Bounds MORNING = new Bounds(4 * 60, 10 * 60);

    private static final Bounds EVENING = new Bounds(16 * 60, 24 * 60);

    private static final int LATE = 22 * 60;
    private static final int AFTERNOON = 17 * 60;

    private TimeSpans() {}

    /** When something happens: between two minutes, the same if it is known. */
    private record Bounds(int earliest, int latest) {

        Bounds plus(int minutes) {
            return new Bounds(earliest + minutes, latest + minutes);
        }
    }

    /** The spans of a rule that says this of them; the whole day if it names no time. */
    static List<Span> of(@Nullable List<TimeSpan> times, Verdict says) {
        if (times == null || times.isEmpty()) {
            return List.of(Span.wholeDay(says));
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            TimeSpan next = i + 1 < times.size() ? times.get(i + 1) : null;
            add(spans, times.get(i), next, says);
        }
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, TimeSpan time, @Nullable TimeSpan next, Verdict says) {
        Bounds start = bounds(time.getStartEvent(), time.getStart());
        boolean hasEnd = time.getEndEvent() != null || time.getEnd() != TimeSpan.UNDEFINED_TIME;
        Bounds end = hasEnd ? bounds(time.getEndEvent(), time.getEnd()) : start;
        if (hasEnd && end.latest() <= start.latest()) {
            end = end.plus(Span.DAY);
        }
        if (time.isOpenEnded()) {
            addOpenEnd(spans, end, next, says);
        }
        if (!hasEnd) {
            return;
        }
        Verdict bySun = Verdict.unknown(says.comment(), OpeningReason.VARIABLE_TIME);
        addUnlessEmpty(spans, start.earliest(), Math.min(start.latest(), end.earliest()), bySun);
        addUnlessEmpty(spans, Math.max(end.earliest(), Math.min(start.latest(), end.earliest())), end.latest(), bySun);
        addUnlessEmpty(spans, start.latest(), end.earliest(), says);
    }

    /**
     * Nobody knows how long an open end lasts; as the reference evaluator does, it is taken for eight hours when late in
     * the evening, ten from the afternoon on, and until midnight before. A later time of the same rule ends it.
     */
    private static void addOpenEnd(List<Span> spans, Bounds from, @Nullable TimeSpan next, Verdict says) {
        int start = from.earliest();
        int end = Math.max(start, Span.DAY);
        if (start >= LATE) {
            end = start + 8 * 60;
        } else if (start >= AFTERNOON) {
            end = start + 10 * 60;
        }
        if (next != null && next.getStartEvent() == null && next.getStart() > start) {
            end = Math.min(end, next.getStart());
        }
        Verdict verdict = says.isClosed() ? says : Verdict.unknown(says.comment(), OpeningReason.OPEN_END);
        addUnlessEmpty(spans, start, end, verdict);
    }

    private static void addUnlessEmpty(List<Span> spans, int start, int end, Verdict verdict) {
        if (end > start) {
            spans.add(new Span(start, end, verdict));
        }
    }

    private static Bounds bounds(@Nullable VariableTime event, int fixed) {
        if (event == null) {
            return new Bounds(fixed, fixed);
        }
        Bounds natural =
                switch (event.getEvent()) {
                    case DAWN, SUNRISE -> MORNING;
                    case DUSK, SUNSET -> EVENING;
                };
        return natural.plus(event.getOffset());
    }
}
