package org.solidarites.gateway.partner;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key that was just made.
 *
 * @param clientId what tokens are asked for with
 * @param secret shown here and never again; nobody but Keycloak keeps it
 * @param tokenEndpoint where tokens are given for both ({@code grant_type=client_credentials})
 */
@Schema(name = "NewPartnerKey")
public record NewKey(UUID id, String clientId, String secret, URI tokenEndpoint) {

    /** So that no log can tell the secret. */
    @Override
    public String toString() {
        return "NewKey[" + clientId + "]";
    }
}
