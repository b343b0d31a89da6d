package org.solidarites.guichet.agenda.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.solidarites.chassis.city.CityTime;

/**
 * The time of one agent over some whole days, and how it is cut into slots. Slots are laid one after the other from the
 * start of each free stretch, so that no two overlap and at the end of a stretch less than one slot is left over.
 *
 * @param agent opaque id of the agent
 * @param open when the agent receives: disjoint and in order
 * @param taken absences, and what is held or booked
 */
public record AgentTime(String agent, List<Interval> open, List<Taken> taken) {

    private static final ZoneId ZONE = CityTime.ZONE;

    public AgentTime {
        open = List.copyOf(open);
        taken = List.copyOf(taken);
    }

    /** The time of an agent from one day to another, both included. */
    public static AgentTime of(
            String agent,
            List<OpenHours> hours,
            List<Taken> taken,
            Holidays holidays,
            LocalDate first,
            LocalDate last) {
        List<Interval> open = hours.stream()
                .flatMap(some -> some.intervals(first, last, holidays, ZONE).stream())
                .toList();
        return new AgentTime(agent, Interval.union(open), taken);
    }

    /**
     * Every slot in the free time, and the sessions that still have places, in order.
     *
     * @param length of a slot
     * @param places how many people a new slot can receive
     */
    public List<Slot> slots(Duration length, int places) {
        List<Slot> slots = new ArrayList<>();
        for (Interval free : Interval.minus(open, Interval.union(takenTimes()))) {
            Interval next = Interval.of(free.start(), length);
            while (free.contains(next)) {
                slots.add(new Slot(agent, next, places));
                next = Interval.of(next.end(), length);
            }
        }
        taken.stream()
                .filter(this::isSessionToJoin)
                .map(session -> new Slot(agent, session.time(), session.placesLeft()))
                .forEach(slots::add);
        slots.sort(Comparator.comparing(slot -> slot.time().start()));
        return slots;
    }

    /** Whether somebody can be received at this time, wherever slots are laid: it is free, or a session to join. */
    public boolean receives(Interval time) {
        return isOpen(time)
                && taken.stream()
                        .filter(some -> some.time().overlaps(time))
                        .allMatch(some -> some.time().equals(time) && some.placesLeft() > 0);
    }

    /** Nobody joins a session that an absence or a closure came over. */
    private boolean isSessionToJoin(Taken session) {
        return session.placesLeft() > 0
                && taken.stream()
                        .filter(some -> some.placesLeft() == 0)
                        .noneMatch(some -> some.time().overlaps(session.time()));
    }

    /** Whether the agent receives at this time, free or not. */
    public boolean isOpen(Interval time) {
        return open.stream().anyMatch(interval -> interval.contains(time));
    }

    /** Whether some of this time is not free any more. */
    public boolean isTaken(Interval time) {
        return takenTimes().stream().anyMatch(time::overlaps);
    }

    private List<Interval> takenTimes() {
        return taken.stream().map(Taken::time).toList();
    }
}
