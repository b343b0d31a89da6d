package org.solidarites.guichet.opening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.solidarites.guichet.opening.hours.Certainty;

/**
 * The published school holidays of the city's zone.
 *
 * @param zone A, B or C
 * @param source the texts that fix them
 * @param from the first day that they are published for
 * @param to the last such day; before and after, nothing is known
 * @param holidays in the order of their dates
 */
record SchoolHolidays(String zone, String source, LocalDate from, LocalDate to, List<Period> holidays) {

    /**
     * Holidays begin after the lessons of one day and end with those of another, so neither is one of theirs.
     *
     * @param lastLessons the day after whose lessons they begin
     * @param lessonsAgain the day on which lessons begin again
     */
    record Period(String name, LocalDate lastLessons, LocalDate lessonsAgain) {

        Period {
            if (!lastLessons.isBefore(lessonsAgain)) {
                throw new IllegalArgumentException(name + " ends before it begins");
            }
        }

        boolean has(LocalDate day) {
            return day.isAfter(lastLessons) && day.isBefore(lessonsAgain);
        }
    }

    SchoolHolidays {
        if (source.isBlank()) {
            throw new IllegalArgumentException("school holidays name their source");
        }
        holidays = List.copyOf(holidays);
        for (int next = 1; next < holidays.size(); next++) {
            if (holidays.get(next).lastLessons().isBefore(holidays.get(next - 1).lessonsAgain())) {
                throw new IllegalArgumentException(holidays.get(next).name() + " is not after what is before it");
            }
        }
    }

    /**
     * Reads the city's own file, or the one shipped for Nantes.
     *
     * @throws UncheckedIOException if it can not be read
     */
    static SchoolHolidays read(Optional<Path> file) {
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : SchoolHolidays.class.getResourceAsStream("/city/nantes/school-holidays.json")) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(in, SchoolHolidays.class);
        } catch (IOException e) {
            throw new UncheckedIOException("school holidays file " + file, e);
        }
    }

    Certainty on(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            return Certainty.UNKNOWN;
        }
        return holidays.stream().anyMatch(period -> period.has(day)) ? Certainty.YES : Certainty.NO;
    }
}
