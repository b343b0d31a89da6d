package org.solidarites.chassis.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.chassis.problem.ProblemType;
import org.solidarites.chassis.problem.Refusal;

/**
 * The last word on every problem that leaves a service: a stable type, a sentence in the reader's language, the faulty
 * inputs by pointer, and for a fault of our own an incident number and nothing else.
 */
@ApplicationScoped
public class ProblemFinisher implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemFinisher.class);

    private static final int METHOD_NOT_ALLOWED = CommonProblem.METHOD_NOT_ALLOWED.status();

    private final ReaderLanguage reader;

    ProblemFinisher(ReaderLanguage reader) {
        this.reader = reader;
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Set<String> allowed = isOfRouting(context.cause) ? AllowedMethods.find(CurrentRequestManager.get()) : Set.of();
        Told told = InputFaults.find(context.cause)
                .map(fault ->
                        new Told(fault.kind(), Map.of("reason", fault.reason()), fault.errors(), Optional.empty()))
                .orElseGet(() -> tell(problem.getStatusCode(), context.cause, allowed));
        Locale language = reader.current();
        HttpProblem.Builder finished = HttpProblem.builder()
                .withType(told.kind.type())
                .withTitle(told.kind.title())
                .withStatus(told.kind.status())
                .withDetail(ProblemMessages.detail(told.kind, told.arguments, language));
        if (!told.errors.isEmpty()) {
            finished.with(
                    "errors",
                    told.errors.stream().map(error -> error.in(language)).toList());
        }
        if (context.cause instanceof Refusal refusal) {
            refusal.members().forEach(finished::with);
        }
        problem.getHeaders().forEach(finished::withHeader);
        told.retryAfter.ifPresent(delay -> finished.withHeader("Retry-After", Math.max(1, delay.toSeconds())));
        if (!allowed.isEmpty()) {
            finished.withHeader("Allow", String.join(", ", allowed));
        }
        if (told.kind == CommonProblem.UNAUTHENTICATED) {
            finished.withHeader("WWW-Authenticate", "Bearer");
        }
        return finished.build();
    }

    /** Quarkus found no method for the request. */
    private static boolean isOfRouting(Throwable cause) {
        return (cause instanceof NotFoundException && cause.getCause() == null) || cause instanceof NotAllowedException;
    }

    private Told tell(int status, Throwable cause, Set<String> allowed) {
        Optional<Refusal> refusal = cause instanceof Refusal refused
                ? Optional.of(refused)
                : DatabaseFaults.find(cause).or(() -> KeycloakFaults.find(cause));
        if (refusal.isPresent()) {
            LOG.debugf("refused: %s", refusal.get().kind().code());
            return Told.of(refusal.get());
        }
        // Jakarta REST answers 404 to ?limit=many; the address is right there, and what it asks is not.
        if (cause instanceof NotFoundException && cause.getCause() != null) {
            List<FieldError> errors = ParameterFaults.find(CurrentRequestManager.get());
            return new Told(
                    errors.isEmpty() ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INVALID_INPUT,
                    Map.of("reason", Advice.of(CommonAdvice.WRONG_PARAMETER)),
                    errors,
                    Optional.empty());
        }
        CommonProblem kind = InputFaults.isOurs(cause)
                ? CommonProblem.INTERNAL_ERROR
                : CommonProblem.ofStatus(allowed.isEmpty() ? status : METHOD_NOT_ALLOWED);
        if (kind == CommonProblem.INTERNAL_ERROR) {
            UUID incident = UUID.randomUUID();
            LOG.errorf(cause, "incident %s", incident);
            return new Told(kind, Map.of("incident", incident), List.of(), Optional.empty());
        }
        LOG.debugf("refused: %s", kind.code());
        return new Told(kind, Map.of("reason", "-"), List.of(), Optional.empty());
    }

    private record Told(
            ProblemType kind, Map<String, Object> arguments, List<FieldError> errors, Optional<Duration> retryAfter) {

        static Told of(Refusal refusal) {
            return new Told(refusal.kind(), refusal.arguments(), refusal.fieldErrors(), refusal.retryAfter());
        }
    }
}
