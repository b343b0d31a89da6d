package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.deadline.Suspension;

/**
 * A request for missing pieces (CRPA L114-5).
 *
 * @param askedAt when it was made, to the moment: a piece given before does not answer it
 * @param askedOn the day it was made
 * @param deadline by when they are to be brought
 * @param pieces codes of the aid's pieces
 * @param arrivedOn the day on which all had arrived, or null
 */
@Embeddable
record CompletionRequest(
        Instant askedAt,
        LocalDate askedOn,
        LocalDate deadline,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> pieces,
        @Nullable LocalDate arrivedOn) {

    CompletionRequest arrived(LocalDate on) {
        return arrivedOn == null ? new CompletionRequest(askedAt, askedOn, deadline, pieces, on) : this;
    }

    /** Whether all that it asks for was given after it. */
    boolean isAnsweredBy(Map<String, Instant> newest) {
        return pieces.stream()
                .allMatch(code -> newest.containsKey(code) && !newest.get(code).isBefore(askedAt));
    }

    /** The days on which the clock stands because of it. */
    Suspension suspension() {
        Suspension whole = new Suspension(askedOn, deadline);
        return arrivedOn == null ? whole : whole.endedBy(arrivedOn);
    }
}
