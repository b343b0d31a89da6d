package org.solidarites.guichet.opening.hours;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;

/** What the reference evaluator said, as {@code answers.mjs} wrote it down. Instants are minutes since 1970. */
@JsonIgnoreProperties("place")
record ReferenceAnswers(
        String evaluator,
        long until,
        Set<LocalDate> publicHolidays,
        Set<LocalDate> schoolHolidays,
        List<Long> instants,
        List<Case> cases) {

    private static final String FOLDER = "/opening/reference/";

    /** One expression, refused or with an answer for each of the instants. */
    record Case(
            String expression, boolean refused, @Nullable List<@Nullable Answer> answers) {

        @Override
        public String toString() {
            return expression;
        }
    }

    /** O, C or U; the next other state before {@link ReferenceAnswers#until()}; the comment if there can be one. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"state", "nextChange", "comment"})
    record Answer(
            String state,
            @Nullable Long nextChange,
            @Nullable String comment) {}

    /** An expression that is read in another way here, and why that is right. */
    record Difference(String expression, Kind kind, String why) {

        enum Kind {
            /** Wherever we differ, we say that it is not known. */
            UNKNOWN,
            /** The reference is wrong. */
            RIGHT,
            /** The reference takes it and we refuse it, saying what would be right. */
            REFUSED,
            /** The reference refuses it and we understand it. */
            UNDERSTOOD
        }
    }

    static ReferenceAnswers read() {
        return read("answers.json", new TypeReference<>() {});
    }

    static List<Difference> differences() {
        return read("differences.json", new TypeReference<>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = ReferenceAnswers.class.getResourceAsStream(FOLDER + file)) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The holidays as the reference knows them, so that readings are compared and not calendars. */
    CityCalendar calendar() {
        LocalDate end = Instant.ofEpochSecond(until * 60).atZone(CityTime.ZONE).toLocalDate();
        return new ListedCalendar(publicHolidays, schoolHolidays, end);
    }
}
