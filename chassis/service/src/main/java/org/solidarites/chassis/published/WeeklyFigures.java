package org.solidarites.chassis.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are put together once a week, up to the end of last Sunday. What was given out stays the same all week and for
 * every instance: the first to put them together decides (docs/decisions/0014). They are kept in the service's table
 * {@code published_figures}.
 *
 * @param <F> the figures, as they are written and read as JSON
 */
public final class WeeklyFigures<F> {

    private final Class<F> shape;
    private final int format;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile @Nullable Known<F> known;

    private record Known<F>(LocalDate until, F figures) {}

    /**
     * Figures of one shape.
     *
     * @param format of how they are written: another shape is another format
     */
    public WeeklyFigures(Class<F> shape, int format, EntityManager database, ObjectMapper json, Clock clock) {
        this.shape = shape;
        this.format = format;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Those of this week; called in a transaction.
     *
     * @param compute puts them together up to the end of a day, if nobody has
     */
    public F latest(Function<LocalDate, F> compute) {
        LocalDate until = LocalDate.now(clock).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        Known<F> latest = known;
        if (latest == null || !latest.until().equals(until)) {
            latest = new Known<>(until, published(until).orElseGet(() -> publish(until, compute.apply(until))));
            known = latest;
        }
        return latest.figures();
    }

    private Optional<F> published(LocalDate until) {
        List<String> found = database.createNativeQuery(
                        "SELECT figures FROM published_figures WHERE until = :day AND format = :format", String.class)
                .setParameter("day", until)
                .setParameter("format", format)
                .getResultList();
        return found.stream().map(this::read).findFirst();
    }

    /** Publishes them, unless another instance was faster; gives out what is published now. */
    private F publish(LocalDate until, F figures) {
        database.createNativeQuery(
                        "INSERT INTO published_figures (until, format, figures) VALUES (:day, :format, :figures)"
                                + " ON CONFLICT DO NOTHING")
                .setParameter("day", until)
                .setParameter("format", format)
                .setParameter("figures", write(figures))
                .executeUpdate();
        return published(until).orElseThrow();
    }

    private String write(F figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private F read(String figures) {
        try {
            return json.readValue(figures, shape);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("published figures can not be read", unreadable);
        }
    }
}
