package org.solidarites.chassis.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a missing or bad token with 401. They go before those of the problem library, which ask Quarkus for its
 * challenge through a field that Quarkus 3.33 no longer has.
 */
final class UnauthenticatedMappers {

    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 100;

    private UnauthenticatedMappers() {}

    /** No token where one is needed. */
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    public static final class WithoutToken extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException refused) {
            return HttpProblem.valueOf(Response.Status.UNAUTHORIZED);
        }
    }

    /** A token that is expired, forged, or for somebody else. */
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    public static final class WithBadToken extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException refused) {
            return HttpProblem.valueOf(Response.Status.UNAUTHORIZED);
        }
    }
}
