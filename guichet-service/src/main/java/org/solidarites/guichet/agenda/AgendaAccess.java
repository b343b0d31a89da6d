package org.solidarites.guichet.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.directory.Desk;
import org.solidarites.guichet.directory.Guichets;

/** Whose agenda a caller may look into and write: coordinators all, agents those of their desks and their own hours. */
@ApplicationScoped
class AgendaAccess {

    private final Guichets guichets;
    private final Callers callers;

    AgendaAccess(Guichets guichets, Callers callers) {
        this.guichets = guichets;
        this.callers = callers;
    }

    /**
     * The code of a desk.
     *
     * @throws Refusal {@code GUICHET_NOT_FOUND}
     */
    String guichet(UUID id) {
        return guichets.desk(id).map(Desk::code).orElseThrow(GuichetProblem.GUICHET_NOT_FOUND::refuse);
    }

    /**
     * The code of a desk whose agenda the caller may write.
     *
     * @throws Refusal {@code GUICHET_NOT_FOUND}, {@code FORBIDDEN}
     */
    String ourGuichet(UUID id) {
        String code = guichet(id);
        if (!isOurs(code)) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return code;
    }

    /** Whether the caller works at this desk, or for all of them. */
    boolean isOurs(String guichet) {
        Caller caller = callers.current();
        return caller.has(Role.COORDINATOR) || (caller.has(Role.AGENT) && caller.serves(guichet));
    }

    /** Whether the caller may write the hours of this agent. */
    boolean mayWriteFor(String agent) {
        Caller caller = callers.current();
        return caller.has(Role.COORDINATOR) || caller.subject().equals(agent);
    }

    /**
     * The agent whose hours are meant: the caller, where none is named.
     *
     * @param place where an agent can be named
     * @throws Refusal {@code AGENT_MISSING}, {@code FORBIDDEN}
     */
    String agent(@Nullable String named, FieldError place) {
        Caller caller = callers.current();
        if (named == null && !caller.has(Role.AGENT)) {
            throw GuichetProblem.AGENT_MISSING.refuse().at(place);
        }
        String agent = named == null ? caller.subject() : named;
        if (!mayWriteFor(agent)) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return agent;
    }
}
