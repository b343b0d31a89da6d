package org.solidarites.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.solidarites.acceptance.fuzz.Case.Aim;

/** A judge that finds nothing wrong would let everything pass. */
class JudgeTest {

    private static final String DOCUMENT = """
            {"paths": {"/v1/guichets": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}},
                 "400": {}, "503": {}}}}},
             "components": {"schemas": {
                 "Page": {"type": "object", "required": ["items"], "properties": {"items": {"type": "array"}}},
                 "Problem": {"type": "object", "required": ["type", "title", "status", "detail"]}}}}""";
    private static final String PROBLEM = """
            {"type": "urn:solidarites:problem:%s", "title": "t", "status": %d, "detail": "%s"}""";

    private final Api api = new Api(document());
    private final Judge judge = new Judge(api, new AccessMatrix(), Set.of("malformed-request", "internal-error"));

    @Test
    void hasNothingAgainstWhatIsDocumented() {
        assertThat(faults(200, "application/json", "{\"items\": []}")).isEmpty();
        assertThat(faults(400, "application/problem+json", PROBLEM.formatted("malformed-request", 400, "d")))
                .isEmpty();
    }

    @Test
    void findsAnAccident() {
        assertThat(faults(500, "application/problem+json", PROBLEM.formatted("internal-error", 500, "d")))
                .containsExactly("status 500");
        assertThat(faults(Reply.HANGS, "", "")).containsExactly("no answer in time");
        assertThat(faults(Reply.CLOSED, "", "")).containsExactly("the connection was closed without an answer");
    }

    @Test
    void findsWhatIsNotDocumented() {
        assertThat(faults(404, "application/problem+json", PROBLEM.formatted("malformed-request", 404, "d")))
                .containsExactly("status 404 is not documented");
        assertThat(faults(200, "text/html", "<p>")).containsExactly("answered as text/html, which is not documented");
        assertThat(faults(200, "application/json", "{}"))
                .singleElement()
                .asString()
                .contains("items");
    }

    @Test
    void findsARefusalThatIsNoGoodProblem() {
        assertThat(faults(400, "text/html", "<p>")).containsExactly("status 400 as text/html and no problem");
        assertThat(faults(400, "application/problem+json", PROBLEM.formatted("nobody-knows", 400, "d")))
                .containsExactly("nobody knows the code nobody-knows");
        assertThat(faults(400, "application/problem+json", PROBLEM.formatted("malformed-request", 422, "d")))
                .containsExactly("the problem says 422");
        assertThat(faults(503, "application/problem+json", PROBLEM.formatted("malformed-request", 503, "d")))
                .containsExactly("503 without Retry-After");
    }

    @Test
    void findsOurInside() {
        for (String inside : List.of(
                "org.solidarites.guichet.Guichet",
                "at java.lang.X.y(X.java:3)",
                "select id from guichet",
                "violates unique constraint",
                "http://127.0.0.1:8081",
                "/home/solidarites/x")) {
            assertThat(faults(
                            400,
                            "application/problem+json",
                            PROBLEM.formatted("malformed-request", 400, "d " + inside)))
                    .as(inside)
                    .singleElement()
                    .asString()
                    .startsWith("shows \"");
        }
    }

    @Test
    void findsSomebodyElsesName() {
        assertThat(faults(200, "application/json", "{\"items\": [\"Zéphyrine Quasimoderne\"]}"))
                .containsExactly("shows somebody else's name");
    }

    private List<String> faults(int status, String type, String body) {
        Request request = new Request("GET", "/v1/guichets", List.of("Host: localhost"), null);
        Case sent = new Case(api.operations().getFirst(), Caller.NOBODY, "nothing", Aim.OPERATION, request);
        Map<String, String> headers =
                new TreeMap<>(Map.of("content-type", type, "x-request-id", "1", "x-content-type-options", "nosniff"));
        return judge.faults(sent, new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8), 1));
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(DOCUMENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
