package org.solidarites.gateway.partner;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner, as a coordinator and the partner itself see it.
 *
 * @param alias how the services know it, in the claim {@code organization}
 * @param plan how much it may ask
 * @param keys those in use and those that have ended, the oldest first; never a secret
 * @param webOrigins where its pages stand that may call the API from a browser
 * @param suspension null while it may call
 * @param settled false while Keycloak has not been told of the last change yet; that is tried until it is done
 */
@Schema(name = "ApiPartner")
public record PartnerView(
        UUID id,
        String alias,
        String name,
        String plan,
        List<Contact> contacts,
        List<String> webOrigins,
        List<Key> keys,
        @Nullable Instant registeredAt,
        @Nullable Suspension suspension,
        boolean settled) {

    /**
     * A key without its secret.
     *
     * @param clientId what tokens are asked for with
     * @param endedAt since when it and its tokens are refused; null while it is good
     */
    @Schema(name = "PartnerKey")
    public record Key(
            UUID id,
            String clientId,
            Instant madeAt,
            @Nullable Instant endedAt) {

        static Key of(PartnerKey key) {
            return new Key(key.id(), key.clientId(), Objects.requireNonNull(key.madeAt()), key.endedAt());
        }
    }

    /**
     * Why and since when a partner may not call.
     *
     * @param reason as the coordinator wrote it
     */
    @Schema(name = "PartnerSuspension")
    public record Suspension(Instant since, String reason) {}
}
