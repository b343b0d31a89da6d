package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.fuzz.Case.Aim;

/** Says what is wrong with an answer: whatever was sent, it has to be one of those that the document tells. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JsonNode PROBLEM =
            JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");
    /** What is said of an address, a method or a request that is none, before an operation is found. */
    private static final Set<Integer> ANYWHERE =
            Set.of(400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 414, 415, 417, 422, 428, 429, 431, 501, 505);

    /** It gives the one form that it has to everybody, as HTTP allows. */
    private static final String ANY_FORM = "/v1/rights-check";

    private static final Set<Integer> NOT_OURS = Set.of(501, 505);

    private final Api api;
    private final AccessMatrix matrix;
    private final Set<String> codes;

    Judge(Api api, AccessMatrix matrix, Set<String> codes) {
        this.api = api;
        this.matrix = matrix;
        this.codes = codes;
    }

    List<String> faults(Case sent, Reply reply) {
        List<String> faults = new ArrayList<>();
        int status = reply.status();
        if (status == Reply.HANGS) {
            faults.add("no answer in time");
        } else if (status == Reply.CLOSED) {
            if (sent.aim() != Aim.BROKEN) {
                faults.add("the connection was closed without an answer");
            }
        } else {
            known(sent, reply, faults);
            if (Stranger.isSeen(sent.caller(), reply)) {
                faults.add("shows somebody else's name");
            }
            if (reply.isRefusal()) {
                refusal(sent, reply, faults);
            } else if (sent.aim() == Aim.OPERATION) {
                answer(sent, reply, faults);
            }
            headers(sent, reply, faults);
        }
        return faults;
    }

    private void known(Case sent, Reply reply, List<String> faults) {
        int status = reply.status();
        if (status >= 500 && status != 503 && !(sent.aim() != Aim.OPERATION && NOT_OURS.contains(status))) {
            faults.add("status " + status);
        } else if (sent.aim() == Aim.OPERATION) {
            if (sent.operation().answer(status).isMissingNode()) {
                faults.add("status " + status + " is not documented");
            }
        } else if (status >= 400 && status != 503 && !ANYWHERE.contains(status)) {
            faults.add("status " + status + " is answered by nobody");
        }
    }

    private void refusal(Case sent, Reply reply, List<String> faults) {
        Leaks.find(sent.request(), reply).ifPresent(found -> faults.add("shows \"" + found + "\""));
        boolean isOfTheServer = sent.aim() == Aim.BROKEN && reply.body().length == 0;
        if (sent.request().isHead() || isOfTheServer) {
            return;
        }
        if (!reply.mediaType().equals("application/problem+json")) {
            faults.add("status " + reply.status() + " as " + reply.mediaType() + " and no problem");
            return;
        }
        JsonNode problem = json(reply.body());
        if (problem == null) {
            faults.add("the problem is no JSON");
            return;
        }
        api.faults(PROBLEM, problem).forEach(fault -> faults.add("the problem " + fault));
        String code = problem.path("type").asText().replaceFirst("^urn:solidarites:problem:", "");
        if (!codes.contains(code)) {
            faults.add("nobody knows the code " + code);
        }
        if (problem.path("status").asInt() != reply.status()) {
            faults.add("the problem says " + problem.path("status"));
        }
        if (problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            faults.add("the problem has no words");
        }
        for (JsonNode error : problem.path("errors")) {
            long places = List.of("pointer", "parameter", "header").stream()
                    .filter(error::has)
                    .count();
            if (places != 1) {
                faults.add("a fault of the input is not told: " + error);
            }
        }
        if (code.equals("invalid-input") && problem.path("errors").isEmpty()) {
            faults.add("invalid input that names no fault");
        }
        require(reply, 401, "WWW-Authenticate", faults);
        require(reply, 405, "Allow", faults);
        require(reply, 429, "Retry-After", faults);
        require(reply, 503, "Retry-After", faults);
    }

    private void answer(Case sent, Reply reply, List<String> faults) {
        Operation operation = sent.operation();
        if (!matrix.allows(operation, sent.caller())) {
            faults.add("answered " + reply.status() + " to somebody who may not");
        }
        accepted(sent, faults);
        unasked(sent, reply, faults);
        JsonNode content = api.resolved(operation.answer(reply.status())).path("content");
        boolean isEmpty =
                reply.status() == 204 || reply.status() == 304 || sent.request().isHead();
        if (isEmpty || content.isEmpty()) {
            if (reply.body().length > 0) {
                faults.add("a body with " + reply.status() + " that is not documented");
            }
            return;
        }
        JsonNode media = content.path(reply.mediaType());
        if (media.isMissingNode()) {
            faults.add("answered as " + reply.mediaType() + ", which is not documented");
        } else if (reply.mediaType().endsWith("json")) {
            JsonNode body = json(reply.body());
            if (body == null) {
                faults.add("the answer is no JSON");
            } else {
                api.faults(media.path("schema"), body).stream()
                        .limit(3)
                        .forEach(fault -> faults.add("the answer " + fault));
            }
        }
    }

    /** What was taken must be what the document says of it. */
    private void accepted(Case sent, List<String> faults) {
        byte[] body = sent.request().body();
        if (sent.operation().takesJson() && body != null) {
            JsonNode read = json(body);
            if (read == null) {
                faults.add("took a body that is no JSON");
            } else {
                api.faults(sent.operation().bodySchema(), read).stream()
                        // By decision 7 null is read as left out.
                        .filter(fault -> !fault.contains("null found"))
                        .limit(3)
                        .forEach(fault -> faults.add("took a body of which " + fault));
            }
        }
    }

    /** Who accepts only what there is not gets nothing; what has no value is not taken for left out. */
    private static void unasked(Case sent, Reply reply, List<String> faults) {
        boolean acceptsOther = Stream.of("text/html", "application/xml")
                .anyMatch(type -> sent.request().headers().contains("Accept: " + type));
        if (acceptsOther
                && reply.mediaType().endsWith("json")
                && !ANY_FORM.equals(sent.operation().path())) {
            faults.add("answered as " + reply.mediaType() + " to who accepts something else");
        }
        if (sent.request().target().matches(".*[?&][a-zA-Z]+=(&.*)?")) {
            faults.add("took a parameter without a value");
        }
    }

    private static void headers(Case sent, Reply reply, List<String> faults) {
        if (reply.header("X-Injected") != null
                || reply.headers().values().stream().anyMatch(v -> v.contains("nowhere.invalid"))) {
            faults.add("a header of the caller's came back");
        }
        if (sent.aim() != Aim.BROKEN
                && (reply.header("X-Request-Id") == null
                        || !"nosniff".equals(reply.header("X-Content-Type-Options")))) {
            faults.add("status " + reply.status() + " without X-Request-Id or nosniff");
        }
    }

    private static void require(Reply reply, int status, String header, List<String> faults) {
        if (reply.status() == status && reply.header(header) == null) {
            faults.add(status + " without " + header);
        }
    }

    private static @Nullable JsonNode json(byte[] bytes) {
        try {
            JsonNode read = JSON.readTree(bytes);
            return read == null || read.isMissingNode() ? null : read;
        } catch (IOException none) {
            return null;
        }
    }
}
