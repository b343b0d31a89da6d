package org.solidarites.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one OpenAPI 3.1 document from those of the services.
 *
 * <p>Paths are united, components with the same name and content are shared, those with the same name and other content
 * get the name of their service in front. Info, servers and the way to sign in are the gateway's own.
 */
public final class OpenApiMerge {

    /** The name of the gateway's own document. */
    static final String OWN = "gateway";

    private static final String SCHEME = "keycloak";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode paths = JSON.objectNode();
    private final Map<String, String> pathOwners = new LinkedHashMap<>();
    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new LinkedHashMap<>();

    private OpenApiMerge() {}

    /**
     * Merges the documents in the given order and leaves them as they are.
     *
     * @param documents the document of each service by its short name, for example {@code food-coop}
     * @param info the info object of the whole
     * @param issuer address of the Keycloak realm, as the reader's browser sees it
     * @throws IllegalStateException naming path and services where two claim one path
     */
    public static ObjectNode merge(Map<String, ObjectNode> documents, ObjectNode info, String issuer) {
        OpenApiMerge merge = new OpenApiMerge();
        new ComponentNames(documents).settled().forEach(merge::add);
        OperationIds.makeUnique(merge.paths);
        return merge.document(info, issuer);
    }

    private void add(String service, ObjectNode document) {
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        document.path("components")
                .properties()
                .forEach(section -> components
                        .computeIfAbsent(section.getKey(), name -> JSON.objectNode())
                        .setAll((ObjectNode) section.getValue()));
        document.path("paths").properties().forEach(path -> {
            claim(path.getKey(), service);
            paths.set(path.getKey(), path.getValue());
            path.getValue().forEach(operation -> {
                if (operation instanceof ObjectNode described && described.has("responses")) {
                    secure(described, document.get("security"));
                    DoorAnswers.add((ObjectNode) described.get("responses"), components, !service.equals(OWN));
                }
            });
        });
    }

    private void claim(String path, String service) {
        String other = pathOwners.putIfAbsent(path, service);
        if (other != null) {
            throw new IllegalStateException("path " + path + " is described by " + other + " and by " + service);
        }
    }

    // Services name their schemes as they like; outside there is one, and an empty list still says: open to all.
    private static void secure(ObjectNode described, @Nullable JsonNode usual) {
        JsonNode required = described.has("security") ? described.get("security") : usual;
        if (required != null) {
            described.set(
                    "security",
                    required.isEmpty() ? JSON.arrayNode() : JSON.arrayNode().add(signedIn()));
        }
    }

    private static ObjectNode signedIn() {
        ObjectNode requirement = JSON.objectNode();
        requirement.putArray(SCHEME);
        return requirement;
    }

    private ObjectNode document(ObjectNode info, String issuer) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        document.set("info", info);
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags").addAll(tags.values());
        document.set("paths", paths);
        ObjectNode all = document.putObject("components");
        components.forEach(all::set);
        all.putObject("securitySchemes").set(SCHEME, scheme(issuer));
        return document;
    }

    private static ObjectNode scheme(String issuer) {
        String endpoints = issuer + "/protocol/openid-connect/";
        ObjectNode scheme = JSON.objectNode()
                .put("type", "oauth2")
                .put(
                        "description",
                        "Tokens of the realm solidarites. People sign in (authorization code with PKCE);"
                                + " partners use their client and its secret (client credentials).");
        ObjectNode flows = scheme.putObject("flows");
        ObjectNode people = flows.putObject("authorizationCode")
                .put("authorizationUrl", endpoints + "auth")
                .put("tokenUrl", endpoints + "token")
                .put("refreshUrl", endpoints + "token");
        people.putObject("scopes").put("openid", "Who you are");
        flows.putObject("clientCredentials")
                .put("tokenUrl", endpoints + "token")
                .putObject("scopes");
        return scheme;
    }
}
