package org.solidarites.chassis.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Answers a repeated POST from the record of its first answer. Runs inside the transaction of the method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    private final IdempotencyRecords records;
    private final HttpServerRequest request;
    private final Callers callers;
    private final ObjectMapper json;

    IdempotencyInterceptor(IdempotencyRecords records, HttpServerRequest request, Callers callers, ObjectMapper json) {
        this.records = records;
        this.request = request;
        this.callers = callers;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null) {
            if (isRequired(call.getMethod())) {
                throw refusal(CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
            }
            return call.proceed();
        }
        if (key.strip().length() < Idempotent.SHORTEST_KEY || key.length() > Idempotent.LONGEST_KEY) {
            throw refusal(CommonProblem.INVALID_INPUT);
        }
        ClientKey secret = new ClientKey(callers.current().subject(), key);
        Optional<RecordedAnswer> earlier = records.claim(secret, sent(call));
        if (earlier.isPresent()) {
            return replay(earlier.get());
        }
        Response answer = (Response) call.proceed();
        records.complete(secret, recorded(answer));
        return answer;
    }

    private static Refusal refusal(CommonProblem kind) {
        Advice right = Advice.of(CommonAdvice.IDEMPOTENCY_KEY)
                .with("shortest", Idempotent.SHORTEST_KEY)
                .with("longest", Idempotent.LONGEST_KEY);
        return kind.refuse().with("right", right).at(FieldError.inHeader(HEADER, right));
    }

    private static boolean isRequired(Method method) {
        Idempotent rule = method.getAnnotation(Idempotent.class);
        return (rule == null ? method.getDeclaringClass().getAnnotation(Idempotent.class) : rule).required();
    }

    /** What tells two requests apart: method, address with its query, and the body. */
    private String sent(InvocationContext call) throws JsonProcessingException {
        StringBuilder sent =
                new StringBuilder(request.method().name()).append(' ').append(request.uri());
        for (Object parameter : Arrays.stream(call.getParameters())
                .filter(IdempotencyInterceptor::isBody)
                .toList()) {
            sent.append('\n').append(json.writeValueAsString(parameter));
        }
        return sent.toString();
    }

    private static boolean isBody(@Nullable Object parameter) {
        return parameter instanceof Record || parameter instanceof Collection<?> || parameter instanceof JsonNode;
    }

    private RecordedAnswer recorded(Response answer) throws JsonProcessingException {
        return new RecordedAnswer(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getEntityTag() == null ? null : answer.getEntityTag().getValue(),
                answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null);
    }

    private static Response replay(RecordedAnswer earlier) {
        Response.ResponseBuilder answer = Response.status(earlier.status()).header("Idempotency-Replayed", "true");
        if (earlier.location() != null) {
            answer.header(HttpHeaders.LOCATION, earlier.location());
        }
        if (earlier.tag() != null) {
            answer.tag(earlier.tag());
        }
        if (earlier.body() != null) {
            answer.entity(earlier.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }
}
