package org.solidarites.chassis.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON of the wrong shape with a problem; the mapper that Quarkus has built in answers with an empty body. */
@Provider
@Priority(Priorities.USER - 100)
public final class MisshapenBodyMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException misshapen) {
        return HttpProblem.valueOf(Response.Status.BAD_REQUEST);
    }
}
