package org.solidarites.longevity.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;

/** Somebody who leads activities, by profession or as a volunteer of an association. */
@Entity
@Table(name = "speaker")
class Speaker extends Aggregate {

    private String name;
    private @Nullable String organization;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Speaker() {}

    Speaker(NewSpeaker entry) {
        this.name = entry.name();
        this.organization = entry.organization();
    }

    SpeakerView view() {
        return new SpeakerView(id(), name, organization);
    }
}
