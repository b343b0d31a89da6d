package org.solidarites.guichet.opening.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The years of one expression in one city, each drawn when it is first asked for. */
final class Timeline {

    /** How far a change is looked for. */
    private static final int YEARS_AHEAD = 12;

    private static final int FIRST_KEPT = 2000;
    private static final int KEPT = 150;
    private static final long SECONDS_PER_YEAR = 31_556_952;

    private final CityCalendar calendar;
    private final YearLine.DayPainter painter;
    private final AtomicReferenceArray<@Nullable YearLine> kept = new AtomicReferenceArray<>(KEPT);

    Timeline(CityCalendar calendar, YearLine.DayPainter painter) {
        this.calendar = calendar;
        this.painter = painter;
    }

    CityCalendar calendar() {
        return calendar;
    }

    OpeningStatus at(long second) {
        int year = (int) (1970 + Math.floorDiv(second, SECONDS_PER_YEAR));
        YearLine line = line(year);
        while (!line.covers(second)) {
            year += line.isAfter(second) ? -1 : 1;
            line = line(year);
        }
        int segment = line.segment(second);
        OpeningStatus known = line.kept(segment);
        return known != null ? known : line.keep(segment, status(year, line, segment));
    }

    private OpeningStatus status(int year, YearLine line, int segment) {
        Verdict verdict = line.verdict(segment);
        Instant change = line.change(segment + 1, verdict.state());
        for (int ahead = 1; change == null && ahead <= YEARS_AHEAD; ahead++) {
            change = line(year + ahead).change(0, verdict.state());
        }
        return new OpeningStatus(verdict.state(), verdict.comment(), verdict.reason(), change);
    }

    private YearLine line(int year) {
        ZoneId zone = calendar.zone();
        int place = year - FIRST_KEPT;
        if (place < 0 || place >= KEPT) {
            return YearLine.of(year, painter, zone);
        }
        YearLine line = kept.get(place);
        if (line == null) {
            line = YearLine.of(year, painter, zone);
            kept.set(place, line);
        }
        return line;
    }
}
