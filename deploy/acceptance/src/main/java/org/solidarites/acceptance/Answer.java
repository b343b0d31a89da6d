package org.solidarites.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What the gateway answered.
 *
 * @param status HTTP status
 * @param response for its headers
 * @param body the text as it came
 */
public record Answer(int status, HttpResponse<String> response, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of what an HTTP client was given. */
    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response, response.body());
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Surprise("the answer is no JSON: " + body);
        }
    }

    /** A value of the body by JSON pointer, as text. */
    public String text(String pointer) {
        JsonNode value = json().at(pointer);
        if (value.isMissingNode() || value.isNull()) {
            throw new Surprise("the answer has no " + pointer + ": " + body);
        }
        return value.asText();
    }

    public String header(String name) {
        return find(name).orElseThrow(() -> new Surprise("the answer has no header " + name));
    }

    public Optional<String> find(String header) {
        return response.headers().firstValue(header);
    }

    public boolean isProblem() {
        return find("Content-Type").orElse("").startsWith("application/problem+json");
    }

    /**
     * The same, if it has that status.
     *
     * @throws Surprise if it has another one
     */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new Surprise("expected " + wanted + ", got " + status + ": " + body);
        }
        return this;
    }
}
