package org.solidarites.chassis.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.solidarites.chassis.problem.Refusal;

/** Turns a refusal into a problem; {@link ProblemFinisher} writes its sentence in the reader's language. */
@Provider
@Priority(Priorities.USER)
public final class RefusalMapper extends ExceptionMapperBase<Refusal> {

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(refusal.kind().type())
                .withTitle(refusal.kind().title())
                .withStatus(refusal.kind().status());
        refusal.retryAfter().ifPresent(delay -> problem.withHeader("Retry-After", Math.max(1, delay.toSeconds())));
        return problem.build();
    }
}
