package org.solidarites.longevity.activity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Says how many places are taken. Asked by the activities and answered by those who keep the registrations. */
public interface PlacesTaken {

    /** Places taken at each of these activities; one without registrations may be missing. */
    Map<UUID, Integer> at(Collection<UUID> activities);
}
