package org.solidarites.longevity.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that were given out, by the last day they count: the first instance to put them together decides. */
@ApplicationScoped
class PublishedFigures {

    /** Of how the figures are written here: another shape of {@link LongevityView} is another format. */
    private static final int FORMAT = 2;

    private final EntityManager database;
    private final ObjectMapper json;

    PublishedFigures(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<LongevityView> until(LocalDate day) {
        List<?> found = database.createNativeQuery(
                        "SELECT figures FROM published_figures WHERE until = :day AND format = :format", String.class)
                .setParameter("day", day)
                .setParameter("format", FORMAT)
                .getResultList();
        return found.stream().map(figures -> read((String) figures)).findFirst();
    }

    /** Publishes the figures of a week, unless another instance was faster; gives out what is published now. */
    LongevityView publish(LongevityView figures) {
        database.createNativeQuery(
                        "INSERT INTO published_figures (until, format, figures) VALUES (:day, :format, :figures)"
                                + " ON CONFLICT DO NOTHING")
                .setParameter("day", figures.until())
                .setParameter("format", FORMAT)
                .setParameter("figures", write(figures.with(Map.of())))
                .executeUpdate();
        return until(figures.until()).orElseThrow();
    }

    private String write(LongevityView figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private LongevityView read(String figures) {
        try {
            return json.readValue(figures, LongevityView.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("published figures can not be read", unreadable);
        }
    }
}
