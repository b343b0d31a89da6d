package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.MotivePlace;
import org.solidarites.guichet.agenda.slot.AgentTime;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.agenda.slot.OpenHours;
import org.solidarites.guichet.agenda.slot.Slot;
import org.solidarites.guichet.agenda.slot.Taken;
import org.solidarites.guichet.directory.ClosedDays;
import org.solidarites.guichet.directory.Guichets;

/**
 * Finds what is free: four queries, then plain computing. Nothing is kept, so nothing is out of date. On days on which a
 * desk is closed by way of exception nobody is received there; who is called or visited still is.
 */
@ApplicationScoped
class FreeSlots {

    private final Guichets guichets;
    private final Agendas agendas;
    private final TakenTimeRepository takenTimes;
    private final Clock clock;

    FreeSlots(Guichets guichets, Agendas agendas, TakenTimeRepository takenTimes, Clock clock) {
        this.guichets = guichets;
        this.agendas = agendas;
        this.takenTimes = takenTimes;
        this.clock = clock;
    }

    /** The slots that this booker can take from one day to another, both included, in order. */
    List<Slot> of(BookableMotive motive, Booker booker, LocalDate from, LocalDate to) {
        return of(List.of(motive), booker, from, to).getOrDefault(motive.id(), List.of());
    }

    /** The same for several motives, by the id of the motive. */
    Map<UUID, List<Slot>> of(List<BookableMotive> motives, Booker booker, LocalDate from, LocalDate to) {
        Instant now = clock.instant();
        Map<UUID, List<Slot>> slots = new LinkedHashMap<>();
        times(agendas.hours(ids(motives), to), motives, from, to)
                .forEach((motive, times) -> slots.put(
                        motive.id(),
                        times.stream()
                                .flatMap(time -> time.slots(motive.length(), motive.places()).stream())
                                .filter(slot -> motive.isInTime(
                                        slot.time().start(), now, booker.as().level()))
                                .sorted(Comparator.comparing(slot -> slot.time().start()))
                                .toList()));
        return slots;
    }

    /** Whether an agent can receive somebody for a motive at a time, be it laid as slots are or not. */
    boolean receives(BookableMotive motive, String agent, Interval time) {
        return times(motive, agent, Times.day(time.start())).stream().anyMatch(some -> some.receives(time));
    }

    /**
     * The time on a day of those who receive for a motive.
     *
     * @param agent the one whose time is wanted, or null for all
     */
    List<AgentTime> times(BookableMotive motive, @Nullable String agent, LocalDate day) {
        List<BookableMotive> motives = List.of(motive);
        Map<String, Map<UUID, List<OpenHours>>> hours = agendas.hours(ids(motives), day);
        if (agent != null) {
            hours.keySet().retainAll(Set.of(agent));
        }
        return times(hours, motives, day, day).getOrDefault(motive, List.of());
    }

    private static List<UUID> ids(List<BookableMotive> motives) {
        return motives.stream().map(BookableMotive::id).toList();
    }

    private Map<BookableMotive, List<AgentTime>> times(
            Map<String, Map<UUID, List<OpenHours>>> hours, List<BookableMotive> motives, LocalDate from, LocalDate to) {
        Interval days = new Interval(Times.startOf(from), Times.startOf(to.plusDays(1)));
        Set<String> agents = hours.keySet();
        Map<String, List<Taken>> absences = agendas.absences(agents, days);
        Map<String, List<Taken>> taken = takenTimes.of(agents, days, motives, clock.instant());
        Map<String, List<Taken>> closures = closures(motives, from, to);
        Map<BookableMotive, List<AgentTime>> times = new LinkedHashMap<>();
        for (BookableMotive motive : motives) {
            List<Taken> closed = motive.place() == MotivePlace.OFFICE
                    ? closures.getOrDefault(motive.guichet(), List.of())
                    : List.of();
            hours.forEach((agent, ofAgent) -> {
                List<Taken> all = new ArrayList<>(absences.getOrDefault(agent, List.of()));
                all.addAll(closed);
                taken.getOrDefault(agent, List.of()).forEach(all::add);
                List<OpenHours> ofMotive = ofAgent.getOrDefault(motive.id(), List.of());
                times.computeIfAbsent(motive, id -> new ArrayList<>())
                        .add(agendas.time(agent, ofMotive, all, from, to));
            });
        }
        return times;
    }

    private Map<String, List<Taken>> closures(List<BookableMotive> motives, LocalDate from, LocalDate to) {
        Set<String> desks = motives.stream()
                .filter(motive -> motive.place() == MotivePlace.OFFICE)
                .map(BookableMotive::guichet)
                .collect(Collectors.toSet());
        Map<String, List<Taken>> taken = new HashMap<>();
        guichets.closures(desks, from, to)
                .forEach((code, days) ->
                        taken.put(code, days.stream().map(FreeSlots::wholeDays).toList()));
        return taken;
    }

    private static Taken wholeDays(ClosedDays days) {
        return new Taken(
                new Interval(Times.startOf(days.from()), Times.startOf(days.to().plusDays(1))), 0);
    }
}
