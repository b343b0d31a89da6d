package org.solidarites.guichet.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.guichet.agenda.slot.AgentTime;
import org.solidarites.guichet.agenda.slot.Holidays;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.agenda.slot.OpenHours;
import org.solidarites.guichet.agenda.slot.Taken;

/** What those who book may ask the agendas. */
@ApplicationScoped
public class Agendas {

    private final MotiveRepository motives;
    private final AgentRangeRepository ranges;
    private final AbsenceRepository absences;
    private final Holidays holidays;

    Agendas(MotiveRepository motives, AgentRangeRepository ranges, AbsenceRepository absences, Holidays holidays) {
        this.motives = motives;
        this.ranges = ranges;
        this.absences = absences;
        this.holidays = holidays;
    }

    public Optional<BookableMotive> motive(UUID id) {
        return motives.findByIdOptional(id).map(Motive::terms);
    }

    public Optional<BookableMotive> motive(String guichet, String code) {
        return motives.ofCode(guichet, code).map(Motive::terms);
    }

    /** The motives with this code at all desks. */
    public List<BookableMotive> motives(String code) {
        return motives.ofCode(code).stream().map(Motive::terms).toList();
    }

    /** The motives that every resident can book for a first time. */
    public List<BookableMotive> motivesForEverybody() {
        return motives.forEverybody().stream().map(Motive::terms).toList();
    }

    /** The agents who receive for one of these motives until a day, each with the hours of each motive. */
    public Map<String, Map<UUID, List<OpenHours>>> hours(List<UUID> wanted, LocalDate until) {
        Map<String, Map<UUID, List<OpenHours>>> found = new LinkedHashMap<>();
        for (AgentRange range : ranges.serving(wanted, until)) {
            Map<UUID, List<OpenHours>> ofAgent = found.computeIfAbsent(range.agent(), agent -> new LinkedHashMap<>());
            range.view().motives().stream()
                    .filter(wanted::contains)
                    .forEach(motive -> ofAgent.computeIfAbsent(motive, id -> new ArrayList<>())
                            .add(range.hours()));
        }
        return found;
    }

    /** When these agents are away, as far as it touches a time. */
    public Map<String, List<Taken>> absences(Collection<String> agents, Interval time) {
        return agents.isEmpty()
                ? Map.of()
                : absences.during(agents, time).stream()
                        .collect(Collectors.groupingBy(
                                AbsenceRepository.Away::agent,
                                Collectors.mapping(away -> new Taken(away.time(), 0), Collectors.toList())));
    }

    /** The time of one agent over some whole days, both included. */
    public AgentTime time(String agent, List<OpenHours> hours, List<Taken> taken, LocalDate first, LocalDate last) {
        return AgentTime.of(agent, hours, taken, holidays, first, last);
    }
}
