package org.solidarites.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * All types of events that there are, and who may see each: {@code event-types.json}, with the schemas of the services
 * as they were when the gateway was built. A type that is not listed is seen by the staff alone.
 */
@Singleton
public class EventTypes {

    private static final List<String> SERVICES = List.of("guichet", "aid", "food-coop", "longevity");

    private final Map<String, EventType> types = new LinkedHashMap<>();

    EventTypes(ObjectMapper json) {
        for (JsonNode entry : read(json, "event-types.json")) {
            EventType type = type(json, entry);
            types.put(type.type(), type);
        }
    }

    private static EventType type(ObjectMapper json, JsonNode entry) {
        String name = entry.path("type").asText();
        String service = service(name);
        List<String> withheld = texts(entry.path("withheld"));
        ObjectNode schema = (ObjectNode) read(json, schemaFile(service, name));
        hide(schema, withheld);
        return new EventType(
                name,
                service,
                SeenBy.valueOf(entry.path("seenBy").asText()),
                texts(entry.path("organizations")),
                entry.path("reference").asText(),
                withheld,
                Map.of("fr", entry.path("fr").asText(), "en", entry.path("en").asText()),
                (ObjectNode) entry.path("example"),
                schema);
    }

    private static String service(String type) {
        return SERVICES.stream()
                .filter(service -> EventTypes.class.getClassLoader().getResource(schemaFile(service, type)) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service tells of " + type));
    }

    private static String schemaFile(String service, String type) {
        return "event-schemas/" + service + "/" + type + ".schema.json";
    }

    private static void hide(ObjectNode schema, List<String> withheld) {
        ((ObjectNode) schema.path("properties")).remove(withheld);
        if (schema.path("required") instanceof ArrayNode required) {
            for (Iterator<JsonNode> each = required.iterator(); each.hasNext(); ) {
                if (withheld.contains(each.next().asText())) {
                    each.remove();
                }
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read(ObjectMapper json, String file) {
        try (InputStream in = EventTypes.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + file);
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("not readable: " + file, e);
        }
    }

    /** All of them, in the order in which they are documented. */
    public Collection<EventType> all() {
        return List.copyOf(types.values());
    }

    Optional<EventType> find(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /**
     * The types that a filter means.
     *
     * @param filter names of types; one that ends in {@code *} stands for all that begin so; empty for all types
     * @param at what to name if one means nothing
     * @return empty for all types, also for those that are not listed
     * @throws Refusal {@code INVALID_INPUT} if a name means no type
     */
    public Set<String> matching(List<String> filter, FieldError at) {
        if (filter.stream().anyMatch(name -> meantBy(name).isEmpty())) {
            throw CommonProblem.INVALID_INPUT.refuse().at(at.advising(Advice.of(EventAdvice.KNOWN_TYPE)));
        }
        return wanted(filter);
    }

    /** The same for a filter that was right once: what means no type any more stands for itself, which is nothing. */
    public Set<String> wanted(List<String> filter) {
        Set<String> wanted = new LinkedHashSet<>(filter);
        filter.forEach(name -> wanted.addAll(meantBy(name)));
        return wanted;
    }

    private List<String> meantBy(String name) {
        return types.keySet().stream()
                .filter(type ->
                        name.endsWith("*") ? type.startsWith(name.substring(0, name.length() - 1)) : type.equals(name))
                .toList();
    }
}
