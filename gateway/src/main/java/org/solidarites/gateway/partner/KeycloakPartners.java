package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.problem.Refusal;

/**
 * Makes Keycloak follow what is recorded of a partner: its organization, and a client for each of its keys. Everything may
 * be done again, after whatever was left half-done: what is there is found by the partner's id, which it carries.
 */
@ApplicationScoped
class KeycloakPartners {

    private static final Logger LOG = Logger.getLogger(KeycloakPartners.class);
    private static final int CONFLICT = 409;

    private final KeycloakRealm realm;
    private final PartnerConfig config;

    KeycloakPartners(KeycloakRealm realm, PartnerConfig config) {
        this.realm = realm;
        this.config = config;
    }

    /**
     * Makes the client of a key, or gives the one that an earlier try has left this secret.
     *
     * @throws Refusal {@code KEYCLOAK_UNAVAILABLE}, {@code NAME_TAKEN}
     */
    void make(Partner partner, PartnerKey key, Secret secret) {
        asking(() -> {
            followOrganization(partner);
            ClientRepresentation wanted = PartnerClient.of(partner, key);
            wanted.setSecret(secret.text());
            ClientRepresentation present = find(partner, key.clientId());
            if (present == null) {
                try (Response answer = clients().create(wanted)) {
                    refuseUnlessMade(answer, key.clientId());
                }
            } else {
                clients().get(present.getId()).update(wanted);
                followMappers(clients().get(present.getId()), present, wanted);
            }
            return wanted;
        });
    }

    /**
     * Makes everything follow that is there of a partner.
     *
     * @throws Refusal {@code KEYCLOAK_UNAVAILABLE}
     */
    void follow(Partner partner) {
        asking(() -> {
            followOrganization(partner);
            for (PartnerKey live : partner.keys(PartnerKey::isLive)) {
                followClient(partner, live);
            }
            for (PartnerKey ended : partner.keys(key -> key.endedAt() != null)) {
                ClientRepresentation present = find(partner, ended.clientId());
                if (present != null) {
                    clients().get(present.getId()).remove();
                }
            }
            return partner;
        });
    }

    private void followClient(Partner partner, PartnerKey key) {
        ClientRepresentation present = find(partner, key.clientId());
        if (present == null) {
            // Without its secret it can not be made again: the partner needs another key.
            LOG.warnf("the client %s is gone from Keycloak", key.clientId());
            return;
        }
        ClientRepresentation wanted = PartnerClient.of(partner, key);
        ClientResource client = clients().get(present.getId());
        client.update(wanted);
        followMappers(client, present, wanted);
    }

    /** What a client puts into its tokens is kept beside it, and not changed with it. */
    private static void followMappers(
            ClientResource client, ClientRepresentation present, ClientRepresentation wanted) {
        for (ProtocolMapperRepresentation mapper : wanted.getProtocolMappers()) {
            present.getProtocolMappers().stream()
                    .filter(old -> old.getName().equals(mapper.getName()))
                    .filter(old -> !old.getConfig().equals(mapper.getConfig()))
                    .forEach(old -> {
                        mapper.setId(old.getId());
                        client.getProtocolMappers().update(old.getId(), mapper);
                    });
        }
    }

    private @Nullable ClientRepresentation find(Partner partner, String clientId) {
        ClientRepresentation present =
                clients().findByClientId(clientId).stream().findFirst().orElse(null);
        if (present != null && !PartnerClient.isOf(partner, present)) {
            throw taken(clientId);
        }
        return present;
    }

    private void followOrganization(Partner partner) {
        OrganizationRepresentation present = organization(partner);
        if (present == null) {
            OrganizationRepresentation made = new OrganizationRepresentation();
            made.setAlias(partner.alias());
            apply(partner, made);
            try (Response answer = organizations().create(made)) {
                refuseUnlessMade(answer, partner.alias());
            }
        } else {
            apply(partner, present);
            try (Response answer = organizations().get(present.getId()).update(present)) {
                refuseUnlessMade(answer, partner.alias());
            }
        }
    }

    private static void apply(Partner partner, OrganizationRepresentation organization) {
        organization.setName(partner.name());
        organization.setEnabled(!partner.isSuspended());
        organization.setAttributes(
                Map.of(PartnerClient.MARK, List.of(partner.id().toString())));
    }

    /** The organization that was made for it, or that was there before under the same name and alias. */
    private @Nullable OrganizationRepresentation organization(Partner partner) {
        return organizations().searchByAttribute(PartnerClient.MARK + ":" + partner.id()).stream()
                .findFirst()
                .or(() -> organizations().search(partner.name(), true, 0, 1).stream()
                        .filter(same -> partner.alias().equals(same.getAlias()))
                        .findFirst())
                .orElse(null);
    }

    private static void refuseUnlessMade(Response answer, String name) {
        if (answer.getStatus() == CONFLICT) {
            throw taken(name);
        }
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new WebApplicationException(answer.getStatus());
        }
    }

    private static Refusal taken(String name) {
        return PartnerProblem.NAME_TAKEN.refuse().with("taken", name);
    }

    private <T> T asking(Supplier<T> questions) {
        try {
            return questions.get();
        } catch (ProcessingException | WebApplicationException away) {
            LOG.warnf("Keycloak did not do what it was asked: %s", reason(away));
            throw PartnerProblem.KEYCLOAK_UNAVAILABLE.refuse().retryAfter(config.retryAfter());
        }
    }

    private static String reason(RuntimeException away) {
        return away instanceof WebApplicationException answered
                ? "it answered " + answered.getResponse().getStatus()
                : away.getClass().getSimpleName();
    }

    private ClientsResource clients() {
        return realm.get().clients();
    }

    private OrganizationsResource organizations() {
        return realm.get().organizations();
    }
}
