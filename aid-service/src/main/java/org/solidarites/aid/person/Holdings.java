package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** All that the rooms of this service hold about a person. */
@ApplicationScoped
class Holdings {

    private final Instance<PersonalHolding> rooms;

    Holdings(Instance<PersonalHolding> rooms) {
        this.rooms = rooms;
    }

    /** What is held, by its name. */
    Map<String, Object> held(DataSubject subject) {
        Map<String, Object> all = new TreeMap<>();
        for (PersonalHolding room : rooms) {
            room.held(subject).ifPresent(held -> all.put(room.name(), held));
        }
        return all;
    }

    boolean touchedSince(DataSubject subject, Instant since) {
        return rooms.stream().anyMatch(room -> room.touchedSince(subject, since));
    }

    /** Erases all of it; returns how many records of each kind. */
    Map<String, Integer> erase(DataSubject subject) {
        Map<String, Integer> erased = new TreeMap<>();
        for (PersonalHolding room : rooms) {
            erased.put(room.name(), room.erase(subject));
        }
        return erased;
    }
}
