package org.solidarites.longevity.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What other features may ask about speakers. */
@ApplicationScoped
public class Speakers {

    private final SpeakerRepository speakers;

    Speakers(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /** Which of these ids are a speaker's. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : speakers.known(ids);
    }
}
