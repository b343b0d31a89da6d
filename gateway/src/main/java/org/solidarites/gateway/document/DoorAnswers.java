package org.solidarites.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the gateway itself may answer in the place of any operation. No service knows of it; it is refused as everything
 * is, with the same problem.
 */
final class DoorAnswers {

    private static final String RETRY_AFTER = "Retry-After";

    private static final Set<String> OF_SERVICES = Set.of("502", "504");

    private static final List<DoorAnswer> ALL = List.of(
            new DoorAnswer("401", "BadToken", "A token was shown, and it is not good.", Map.of()),
            new DoorAnswer(
                    "403",
                    "Withdrawn",
                    "The partner is suspended, or the page that asks is of another origin.",
                    Map.of()),
            new DoorAnswer("413", "TooLarge", "The body is larger than this address takes.", Map.of()),
            new DoorAnswer("414", "AddressTooLong", "The request line has more than 4,096 characters.", Map.of()),
            new DoorAnswer(
                    "429",
                    "BeyondQuota",
                    "More was asked than the plan of the caller allows.",
                    Map.of(
                            RETRY_AFTER,
                            "Seconds after which one more is allowed.",
                            "RateLimit",
                            "What is left of the plan.",
                            "RateLimit-Policy",
                            "What the plan allows.")),
            new DoorAnswer("431", "HeadersTooLarge", "The headers have more than 16,384 characters.", Map.of()),
            new DoorAnswer(
                    "502",
                    "BadGateway",
                    "The service broke off. Whether what was asked took effect is not known: send it again with the same"
                            + " `Idempotency-Key`.",
                    Map.of(RETRY_AFTER, "Seconds after which it is worth to try again.")),
            new DoorAnswer(
                    "504",
                    "GatewayTimeout",
                    "The service took too long. Whether what was asked took effect is not known: send it again with the"
                            + " same `Idempotency-Key`.",
                    Map.of(RETRY_AFTER, "Seconds after which it is worth to try again.")));

    private DoorAnswers() {}

    /**
     * Adds to the answers of an operation those that it does not tell itself, and what they refer to.
     *
     * @param isBehind whether a service answers, and not the gateway itself
     */
    static void add(ObjectNode answers, Map<String, ObjectNode> components, boolean isBehind) {
        JsonNode problem = answers.at("/503/content");
        if (!problem.isObject()) {
            return;
        }
        for (DoorAnswer answer : ALL) {
            if (!answers.has(answer.status) && (isBehind || !OF_SERVICES.contains(answer.status))) {
                answers.putObject(answer.status).put("$ref", "#/components/responses/" + answer.name);
                components
                        .computeIfAbsent("responses", name -> JsonNodeFactory.instance.objectNode())
                        .set(answer.name, answer.told(problem));
            }
        }
    }

    private record DoorAnswer(String status, String name, String description, Map<String, String> headers) {

        ObjectNode told(JsonNode problem) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("description", description);
            List.of(RETRY_AFTER, "RateLimit", "RateLimit-Policy").stream()
                    .filter(headers::containsKey)
                    .forEach(header -> answer.withObjectProperty("headers")
                            .putObject(header)
                            .put("description", headers.get(header))
                            .putObject("schema")
                            .put("type", "string"));
            answer.set("content", problem.deepCopy());
            return answer;
        }
    }
}
