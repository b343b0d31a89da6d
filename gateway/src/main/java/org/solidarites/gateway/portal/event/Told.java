package org.solidarites.gateway.portal.event;

import java.util.List;
import org.solidarites.gateway.event.EventType;
import org.solidarites.gateway.portal.Language;

/**
 * The types of events of one service.
 *
 * @param service its name
 * @param kinds in the order in which they are documented
 */
public record Told(String service, List<Kind> kinds) {

    /**
     * A type of event.
     *
     * @param type CloudEvents type
     * @param seenBy who may see it, by the name of the constant
     * @param description a sentence in the reader's language
     * @param example data such as it carries, as JSON
     */
    public record Kind(String type, String seenBy, String description, String example) {

        static Kind of(EventType type, Language language) {
            return new Kind(
                    type.type(),
                    type.seenBy().name(),
                    String.valueOf(type.description().get(language.code())),
                    type.example().toPrettyString());
        }
    }
}
