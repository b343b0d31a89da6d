package org.solidarites.gateway.partner;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;

/**
 * A key of a partner: one client of Keycloak, whose secret Keycloak alone knows.
 *
 * @param clientId as Keycloak and its tokens name it
 * @param recordedAt when it was asked for
 * @param madeAt when Keycloak had it and its secret was shown
 * @param endedAt since when its tokens are refused
 */
@Embeddable
record PartnerKey(
        UUID id,
        String clientId,
        Instant recordedAt,
        @Nullable Instant madeAt,
        @Nullable Instant endedAt) {

    static PartnerKey record(String clientId, Instant now) {
        return new PartnerKey(Ids.next(), clientId, now, null, null);
    }

    PartnerKey made(Instant now) {
        return new PartnerKey(id, clientId, recordedAt, now, endedAt);
    }

    PartnerKey ended(Instant now) {
        return new PartnerKey(id, clientId, recordedAt, madeAt, now);
    }

    /** Asked for, and not made yet. */
    boolean isWaiting() {
        return madeAt == null && endedAt == null;
    }

    /** Good for tokens, as far as the partner is not suspended. */
    boolean isLive() {
        return madeAt != null && endedAt == null;
    }
}
