package org.solidarites.chassis.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.solidarites.chassis.problem.Refusal;

/** Hands a refusal to {@link ProblemFinisher}, which says what it is in the reader's language. */
@Provider
@Priority(Priorities.USER)
public final class RefusalMapper extends ExceptionMapperBase<Refusal> {

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        return HttpProblem.builder()
                .withStatus(refusal.kind().status())
                .withTitle(refusal.kind().title())
                .build();
    }
}
