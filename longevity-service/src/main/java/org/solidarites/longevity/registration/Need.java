package org.solidarites.longevity.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.waiting.core.Reach;

/**
 * What decides about a person's turn.
 *
 * @param places 2 when somebody comes along
 * @param isolated whether it was declared that she lives in isolation
 * @param quartier code of the quartier where she lives, or null where it was not said
 */
@Embeddable
record Need(
        int places,
        boolean isolated,
        @Nullable String quartier,
        @Enumerated(EnumType.STRING) Reach reach) {

    static Need of(NewRegistration request, Registrant by) {
        boolean isReached = request.person().phone() != null || !by.needsConsent();
        return new Need(
                request.isAccompanied() ? 2 : 1,
                Boolean.TRUE.equals(request.isolated()),
                request.quartier(),
                isReached ? Reach.DIRECT : Reach.THROUGH_OTHERS);
    }

    /** What is left of it once the person is erased. */
    Need bare() {
        return new Need(places, false, null, reach);
    }
}
