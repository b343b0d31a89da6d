package org.solidarites.gateway.partner;

import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.solidarites.chassis.identity.Role;

/** What the client of a key looks like in Keycloak: tokens for itself, with the partner's role, alias and plan. */
final class PartnerClient {

    /** The attribute that says whose it is. */
    static final String MARK = "solidarites.partner";

    private PartnerClient() {}

    static boolean isOf(Partner partner, ClientRepresentation client) {
        return client.getAttributes() != null
                && partner.id().toString().equals(client.getAttributes().get(MARK));
    }

    static ClientRepresentation of(Partner partner, PartnerKey key) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(key.clientId());
        client.setName(partner.name());
        client.setEnabled(!partner.isSuspended());
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setWebOrigins(partner.webOrigins());
        client.setAttributes(Map.of(MARK, partner.id().toString()));
        client.setProtocolMappers(List.of(
                // The role comes by a mapper: to give it to the service account would need a right over all users.
                mapper("role", "oidc-hardcoded-role-mapper", Map.of("role", Role.PARTNER)),
                claim("organization", "[\"" + partner.alias() + "\"]", "JSON"),
                claim("plan", partner.plan(), "String")));
        return client;
    }

    private static ProtocolMapperRepresentation claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", type,
                        "access.token.claim", "true",
                        "id.token.claim", "false",
                        "userinfo.token.claim", "false",
                        "introspection.token.claim", "true"));
    }

    private static ProtocolMapperRepresentation mapper(String name, String kind, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(kind);
        mapper.setConfig(config);
        return mapper;
    }
}
