package org.solidarites.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.chassis.problem.ProblemType;
import org.solidarites.chassis.problem.Refusal;

/**
 * A refusal by the gateway itself, in the language of the one who asked.
 *
 * @param status the HTTP status
 * @param headers what goes with the answer, its content type included
 * @param body the problem as JSON
 */
public record Problem(int status, Map<String, String> headers, Buffer body) {

    /** Makes the answer of this kind to this request. */
    public static Problem of(ProblemType kind, HttpServerRequest request) {
        return of(kind, request, Map.of());
    }

    /** What can not be read, and why. */
    public static Problem malformed(CommonAdvice reason, HttpServerRequest request) {
        return of(CommonProblem.MALFORMED_REQUEST, request, Map.of("reason", Advice.of(reason)));
    }

    /** Makes the answer of a refusal to this request. */
    public static Problem of(Refusal refusal, HttpServerRequest request) {
        return of(refusal.kind(), request, refusal.arguments(), refusal.fieldErrors());
    }

    /** An accident of our own: the caller learns only the number under which it stands in the log. */
    public static Problem incident(UUID number, HttpServerRequest request) {
        return of(CommonProblem.INTERNAL_ERROR, request, Map.of("incident", number));
    }

    private static Problem of(ProblemType kind, HttpServerRequest request, Map<String, Object> arguments) {
        return of(kind, request, arguments, List.of());
    }

    /** The same with what its sentence names and the faulty inputs. */
    public static Problem of(
            ProblemType kind, HttpServerRequest request, Map<String, Object> arguments, List<FieldError> faults) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale spoken = ProblemMessages.language(language);
        String detail = ProblemMessages.detail(kind, arguments, spoken);
        JsonObject told = new JsonObject()
                .put("type", kind.type().toString())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", detail);
        if (!faults.isEmpty()) {
            JsonArray errors = new JsonArray();
            faults.forEach(fault -> errors.add(told(fault.in(spoken))));
            told.put("errors", errors);
        }
        Problem problem = new Problem(
                        kind.status(), Map.of("Content-Type", "application/problem+json"), told.toBuffer())
                .with("Cache-Control", "no-store");
        return kind.status() == CommonProblem.UNAUTHENTICATED.status()
                ? problem.with("WWW-Authenticate", "Bearer")
                : problem;
    }

    private static JsonObject told(FieldError fault) {
        JsonObject error = fault.parameter() == null
                ? new JsonObject().put("pointer", fault.pointer())
                : new JsonObject().put("parameter", fault.parameter());
        return error.put("detail", fault.detail());
    }

    /** Adds a header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, Map.copyOf(more), body);
    }

    /** Tells the caller when to ask again. */
    public Problem retryAfter(Duration wait) {
        return with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** Answers with it, unless an answer is on its way already. */
    public void send(HttpServerResponse response) {
        if (!response.headWritten() && !response.closed()) {
            headers.forEach(response::putHeader);
            response.setStatusCode(status).end(body);
        }
    }

    /** Puts it in the place of a service's answer. */
    public ProxyResponse fill(ProxyResponse response) {
        headers.forEach(response::putHeader);
        return response.setStatusCode(status).setBody(Body.body(body));
    }
}
