package org.solidarites.chassis.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.solidarites.chassis.problem.CommonProblem;

/** Reads the caller of the current request from its checked token. */
@ApplicationScoped
public class Callers {

    private final CurrentIdentityAssociation identities;

    Callers(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The caller; for an open operation called without a token, one with no roles and an empty subject. */
    public Caller current() {
        SecurityIdentity identity = identities.getIdentity();
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller("", Set.of(), null, Set.of());
        }
        List<String> organizations = organizations(token);
        if (organizations.size() > 1) {
            // Whose data these are must not depend on the order of a list.
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return new Caller(
                token.getSubject(),
                identity.getRoles(),
                organizations.isEmpty() ? null : organizations.getFirst(),
                new LinkedHashSet<>(strings(token, "guichets")));
    }

    /** The aliases of the organizations that a checked token names; usually one or none. */
    public static List<String> organizations(JsonWebToken token) {
        return strings(token, "organization");
    }

    private static List<String> strings(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case JsonObject byName -> List.copyOf(byName.keySet());
            case JsonArray array -> array.stream().map(Callers::text).toList();
            case JsonString one -> List.of(one.getString());
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
