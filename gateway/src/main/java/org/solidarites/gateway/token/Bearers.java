package org.solidarites.gateway.token;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Callers;

/** Reads from a verified token who it speaks for. */
public final class Bearers {

    private Bearers() {}

    /** The one it speaks for. */
    public static Bearer of(JsonWebToken token) {
        String name = String.valueOf(token.<Object>getClaim("preferred_username"));
        return new Bearer(
                String.valueOf(token.getSubject()),
                String.valueOf(token.<Object>getClaim("azp")),
                organization(token),
                token.getClaim("plan") instanceof String plan ? plan : null,
                name.startsWith("service-account-"),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    // With several it is nobody's: the services refuse such a token themselves.
    private static @Nullable String organization(JsonWebToken token) {
        List<String> organizations = Callers.organizations(token);
        return organizations.size() == 1 ? organizations.getFirst() : null;
    }
}
