package org.solidarites.gateway.portal.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.solidarites.gateway.event.EventType;
import org.solidarites.gateway.event.SeenBy;
import org.solidarites.gateway.portal.Language;

/**
 * A type of events that can be chosen.
 *
 * @param name of the type, or the beginning of several with a star
 * @param description a sentence in the reader's language; empty for several
 * @param isChosen whether it is
 */
public record TypeChoice(String name, String description, boolean isChosen) {

    /** Those that partners may see, by the service that tells them; and under no service what else is chosen already. */
    static Map<String, List<TypeChoice>> all(Collection<EventType> types, List<String> chosen, Language language) {
        List<String> others = new ArrayList<>(chosen);
        Map<String, List<TypeChoice>> offered = types.stream()
                .filter(type -> type.seenBy() != SeenBy.STAFF)
                .peek(type -> others.remove(type.type()))
                .collect(Collectors.groupingBy(
                        EventType::service,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                type -> new TypeChoice(
                                        type.type(),
                                        String.valueOf(type.description().get(language.code())),
                                        chosen.contains(type.type())),
                                Collectors.toList())));
        if (!others.isEmpty()) {
            offered.put(
                    "",
                    others.stream().map(name -> new TypeChoice(name, "", true)).toList());
        }
        return offered;
    }
}
