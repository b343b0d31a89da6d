package org.solidarites.guichet.opening.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds through one year of the city's clock: the instants at which something changes, and what then holds. */
final class YearLine {

    private static final long SECONDS_PER_MINUTE = 60;

    private final long end;
    private final long[] starts;
    private final Verdict[] verdicts;
    private final @Nullable OpeningStatus[] statuses;

    private YearLine(long end, List<Long> starts, List<Verdict> verdicts) {
        this.end = end;
        this.starts = starts.stream().mapToLong(Long::longValue).toArray();
        this.verdicts = verdicts.toArray(Verdict[]::new);
        this.statuses = new OpeningStatus[this.starts.length];
    }

    /** Paints the year, day by day. */
    static YearLine of(int year, DayPainter painter, ZoneId zone) {
        Drawing drawing = new Drawing(zone);
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            drawing.add(day, painter.minutes(day));
        }
        return new YearLine(end.atStartOfDay(zone).toEpochSecond(), drawing.starts, drawing.verdicts);
    }

    boolean covers(long second) {
        return second >= starts[0] && second < end;
    }

    boolean isAfter(long second) {
        return second < starts[0];
    }

    /** The segment that this second is in; it must be of this year. */
    int segment(long second) {
        int found = Arrays.binarySearch(starts, second);
        return found >= 0 ? found : -found - 2;
    }

    Verdict verdict(int segment) {
        return verdicts[segment];
    }

    @Nullable
    OpeningStatus kept(int segment) {
        return statuses[segment];
    }

    OpeningStatus keep(int segment, OpeningStatus status) {
        statuses[segment] = status;
        return status;
    }

    /** The first instant from this segment on that has another state; null if none has in this year. */
    @Nullable
    Instant change(int from, OpeningState state) {
        for (int segment = from; segment < starts.length; segment++) {
            if (verdicts[segment].state() != state) {
                return Instant.ofEpochSecond(starts[segment]);
            }
        }
        return null;
    }

    /** What the clock may show on a day. */
    @FunctionalInterface
    interface DayPainter {

        /** What holds in each of the 1440 minutes. */
        Verdict[] minutes(LocalDate day);
    }

    private static final class Drawing {

        private final ZoneId zone;
        private final List<Long> starts = new ArrayList<>();
        private final List<Verdict> verdicts = new ArrayList<>();
        private @Nullable Verdict last;

        Drawing(ZoneId zone) {
            this.zone = zone;
        }

        /** A day on which the clock is set is drawn in two parts: before, and from what it shows after. */
        void add(LocalDate day, Verdict[] minutes) {
            Instant midnight = day.atStartOfDay(zone).toInstant();
            ZoneOffsetTransition change = zone.getRules().nextTransition(midnight.minusSeconds(1));
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (change == null || !change.getInstant().isBefore(next)) {
                draw(day, minutes, 0, Span.DAY, zone.getRules().getOffset(midnight));
                return;
            }
            if (change.getInstant().isAfter(midnight)) {
                draw(day, minutes, 0, minute(change.getDateTimeBefore()), change.getOffsetBefore());
            }
            int after = change.getDateTimeAfter().toLocalDate().equals(day) ? minute(change.getDateTimeAfter()) : 0;
            draw(day, minutes, after, Span.DAY, change.getOffsetAfter());
        }

        private static int minute(LocalDateTime at) {
            return at.getHour() * 60 + at.getMinute();
        }

        private void draw(LocalDate day, Verdict[] minutes, int from, int to, ZoneOffset offset) {
            long midnight = day.atStartOfDay().toEpochSecond(offset);
            for (int minute = from; minute < to; minute++) {
                Verdict verdict = minutes[minute];
                if (verdict != last && !verdict.equals(last)) {
                    starts.add(midnight + minute * SECONDS_PER_MINUTE);
                    verdicts.add(verdict);
                    last = verdict;
                }
            }
        }
    }
}
