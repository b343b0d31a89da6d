package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What figures may know of a household: kept with the case at its submission, so that they need nobody's facts.
 *
 * @param ageBand of the oldest adult
 * @param quartier of the desk that follows the dossier, if it is known
 */
@Embeddable
record Cohort(
        @Enumerated(EnumType.STRING) AgeBand ageBand,
        @Nullable String quartier) {}
