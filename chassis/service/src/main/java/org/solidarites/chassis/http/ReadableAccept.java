package org.solidarites.chassis.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Refuses an {@code Accept} that can not be read, which would be an accident of whoever chooses a form by it. */
@Singleton
class ReadableAccept {

    /** @throws Refusal {@code INVALID_INPUT} that names the header */
    @ServerRequestFilter
    void check(HttpHeaders headers) {
        if (headers.getRequestHeader(HttpHeaders.ACCEPT).isEmpty()) {
            return;
        }
        try {
            headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inHeader(HttpHeaders.ACCEPT, Advice.of(CommonAdvice.MEDIA_TYPES)));
        }
    }
}
