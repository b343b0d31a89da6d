package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Slot;

/** What other features may ask about appointments. */
@ApplicationScoped
public class Appointments {

    private static final int DAYS_SEARCHED = 28;

    private final AppointmentRepository appointments;
    private final Agendas agendas;
    private final FreeSlots free;
    private final Clock clock;

    Appointments(AppointmentRepository appointments, Agendas agendas, FreeSlots free, Clock clock) {
        this.appointments = appointments;
        this.agendas = agendas;
        this.free = free;
        this.clock = clock;
    }

    /**
     * The figures: what was given and honoured before a moment, and how long one waits now. Slots are searched four weeks
     * ahead, for what every resident can book.
     */
    public AppointmentFigures figures(Instant before) {
        Instant now = clock.instant();
        Object[] counts = appointments.countBefore(before);
        List<Duration> waits = waits(now);
        return new AppointmentFigures(
                ((Number) counts[0]).longValue(),
                ((Number) counts[1]).longValue(),
                waits.isEmpty() ? null : waits.get((waits.size() - 1) / 2),
                waits.size());
    }

    private List<Duration> waits(Instant now) {
        LocalDate today = LocalDate.now(clock);
        List<BookableMotive> open = agendas.motivesForEverybody();
        Booker anybody = new Booker(BookedBy.RESIDENT, "", null);
        return free.of(open, anybody, today, today.plusDays(DAYS_SEARCHED)).values().stream()
                .filter(slots -> !slots.isEmpty())
                .map(List::getFirst)
                .map(Slot::time)
                .map(time -> Duration.between(now, time.start()))
                .sorted()
                .toList();
    }
}
