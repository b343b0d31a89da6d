package org.solidarites.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.strimzi.api.kafka.model.common.UnknownPropertyPreserving;
import io.strimzi.api.kafka.model.connect.KafkaConnect;
import io.strimzi.api.kafka.model.connector.KafkaConnector;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/** Whether an object has the shape that its kind wants: no field that is not known, none missing, each of its type. */
final class Shapes {

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private static final Map<String, Class<?>> STRIMZI = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class,
            "KafkaConnect", KafkaConnect.class,
            "KafkaConnector", KafkaConnector.class);

    private Shapes() {}

    /** What is wrong, or nothing. */
    static List<String> faults(JsonNode object) throws Exception {
        String api = object.path("apiVersion").asText();
        String kind = object.path("kind").asText();
        if (api.equals("kafka.strimzi.io/v1")) {
            return unknown(kind, STRICT.treeToValue(object, STRIMZI.get(kind)));
        }
        if (kind.equals("KeycloakRealmImport")) {
            STRICT.treeToValue(object.at("/spec/realm"), RealmRepresentation.class);
        }
        Path schema = SCHEMAS.resolve(kind + ".json");
        return Files.exists(schema) ? bySchema(schema, object) : byKubernetes(api, kind, object);
    }

    private static List<String> bySchema(Path schema, JsonNode object) throws Exception {
        return REGISTRY.getSchema(Files.readString(schema)).validate(object.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The type of that name checks what is there and what must be; a kind that has none is not known at all. */
    private static List<String> byKubernetes(String api, String kind, JsonNode object) throws Exception {
        String version = api.substring(api.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        Class<?> type = Class.forName("io.kubernetes.client.openapi.models." + version + kind);
        try {
            type.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
            return List.of();
        } catch (InvocationTargetException wrong) {
            return List.of(String.valueOf(wrong.getCause().getMessage()));
        }
    }

    /** Strimzi's types keep what they do not know, which is how it is found. */
    private static List<String> unknown(String path, Object value) throws ReflectiveOperationException {
        List<String> found = new ArrayList<>();
        if (value instanceof Collection<?> all) {
            for (Object one : all) {
                found.addAll(unknown(path, one));
            }
        } else if (value instanceof UnknownPropertyPreserving part) {
            Map<String, Object> others = part.getAdditionalProperties();
            if (others != null) {
                others.keySet().forEach(name -> found.add(path + "." + name + " is not known"));
            }
            for (Method getter : value.getClass().getMethods()) {
                if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                    found.addAll(unknown(path + "." + getter.getName().substring(3), getter.invoke(value)));
                }
            }
        }
        return found;
    }
}
