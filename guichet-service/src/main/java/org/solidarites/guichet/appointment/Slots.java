package org.solidarites.guichet.appointment;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.agenda.slot.Slot;

/** The free times of a desk for a motive, in order. */
@Schema(name = "Slots")
public record Slots(
        @Schema(examples = "ccas") String guichet,
        @Schema(examples = "aide-financiere") String motive,
        List<FreeTime> items) {

    /**
     * A time that can be held.
     *
     * @param places how many people can come then, all agents together
     * @param agents opaque ids of the agents who are free; for agents of the desk only
     */
    @Schema(name = "FreeTime")
    public record FreeTime(
            @Schema(examples = "2026-02-03T09:30:00+01:00") OffsetDateTime startsAt,
            @Schema(examples = "2026-02-03T10:00:00+01:00") OffsetDateTime endsAt,
            @Schema(examples = "2") int places,
            @Nullable Set<String> agents) {

        FreeTime(Interval time, int places, @Nullable Set<String> agents) {
            this(Times.inCity(time.start()), Times.inCity(time.end()), places, agents);
        }
    }

    /** Slots of several agents at the same time become one. */
    static List<FreeTime> merge(List<Slot> slots, boolean nameAgents) {
        Map<Interval, Integer> places = new LinkedHashMap<>();
        Map<Interval, Set<String>> agents = new HashMap<>();
        for (Slot slot : slots) {
            places.merge(slot.time(), slot.places(), Integer::sum);
            if (nameAgents) {
                agents.computeIfAbsent(slot.time(), time -> new TreeSet<>()).add(slot.agent());
            }
        }
        return places.entrySet().stream()
                .map(time -> new FreeTime(time.getKey(), time.getValue(), agents.get(time.getKey())))
                .toList();
    }
}
