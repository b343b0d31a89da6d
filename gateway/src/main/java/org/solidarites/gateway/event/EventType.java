package org.solidarites.gateway.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A type of event, for those who read of it.
 *
 * @param type CloudEvents type: {@code org.solidarites.guichet.opened.v1}
 * @param service the service that tells it: {@code guichet}
 * @param seenBy who may see it
 * @param organizations fields of the data that name organizations which may see it
 * @param reference field of the data with the case (a referral, a dossier) whose organizations may see it; empty where
 *     there is none
 * @param withheld fields of the services' events that are not for partners and are taken out
 * @param description a sentence each in French ({@code fr}) and English ({@code en})
 * @param example data such as it carries
 * @param schema JSON Schema of the data, without what is withheld
 */
public record EventType(
        String type,
        String service,
        SeenBy seenBy,
        List<String> organizations,
        String reference,
        List<String> withheld,
        Map<String, String> description,
        ObjectNode example,
        ObjectNode schema) {

    public EventType {
        organizations = List.copyOf(organizations);
        withheld = List.copyOf(withheld);
        description = Map.copyOf(description);
    }
}
