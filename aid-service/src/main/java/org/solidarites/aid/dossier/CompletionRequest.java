package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.deadline.Suspension;

/**
 * A request for missing pieces (CRPA L114-5).
 *
 * @param askedOn the day it was made
 * @param deadline by when they are to be brought
 * @param pieces codes of the aid's pieces
 * @param arrivedOn the day on which all had arrived, or null
 */
@Embeddable
record CompletionRequest(
        LocalDate askedOn,
        LocalDate deadline,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> pieces,
        @Nullable LocalDate arrivedOn) {

    CompletionRequest arrived(LocalDate on) {
        return arrivedOn == null ? new CompletionRequest(askedOn, deadline, pieces, on) : this;
    }

    /** The days on which the clock stands because of it. */
    Suspension suspension() {
        Suspension whole = new Suspension(askedOn, deadline);
        return arrivedOn == null ? whole : whole.endedBy(arrivedOn);
    }
}
