package org.solidarites.aid.person;

import java.time.Instant;
import java.util.Optional;

/**
 * One kind of data about persons that a room of this service holds. Each kind is a bean; whatever is held so is given
 * out in a person's export and erased when its time has come, both in the transaction of whoever asks.
 */
public interface PersonalHolding {

    /** What it is, as it stands in exports and in reports of erasures: {@code identity}. */
    String name();

    /** What is held, in the shape in which the API shows it; nothing if nothing is. */
    Optional<Object> held(DataSubject subject);

    /** Whether the person was in contact since then, as far as this room knows. */
    default boolean touchedSince(DataSubject subject, Instant since) {
        return false;
    }

    /**
     * Erases it for good. What must stay for the accounts stays without anything that tells of the person.
     *
     * @return how many records were erased
     */
    int erase(DataSubject subject);
}
