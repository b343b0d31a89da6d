package org.solidarites.guichet.opening;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.guichet.opening.hours.Certainty;
import org.solidarites.guichet.opening.hours.CityCalendar;

/** The days of Nantes: French public holidays, and the school holidays of its zone. Another city gives its own file. */
@Singleton
class NantesCalendar implements CityCalendar {

    private final HolidayManager publicHolidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
    private final SchoolHolidays schoolHolidays;

    NantesCalendar(@ConfigProperty(name = "solidarites.city.school-holidays-file") Optional<Path> file) {
        schoolHolidays = SchoolHolidays.read(file);
    }

    @Override
    public ZoneId zone() {
        return CityTime.ZONE;
    }

    @Override
    public boolean isPublicHoliday(LocalDate date) {
        return byYear.computeIfAbsent(date.getYear(), this::publicHolidays).contains(date);
    }

    private Set<LocalDate> publicHolidays(int year) {
        return publicHolidays.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Certainty schoolHoliday(LocalDate date) {
        return schoolHolidays.on(date);
    }
}
