package org.solidarites.guichet.appointment;

import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * Who books.
 *
 * @param subject opaque id of the account
 * @param organization alias of the partner association, or null
 */
record Booker(BookedBy as, String subject, @Nullable String organization) {

    /** Who looks for slots of a desk: somebody without a token sees what residents see. */
    static Booker looking(Caller caller, String guichet) {
        if (caller.has(Role.COORDINATOR) || (caller.has(Role.AGENT) && caller.serves(guichet))) {
            return new Booker(BookedBy.AGENT, caller.subject(), null);
        }
        return caller.has(Role.PARTNER) && caller.organization() != null
                ? new Booker(BookedBy.PARTNER, caller.subject(), caller.organization())
                : new Booker(BookedBy.RESIDENT, caller.subject(), null);
    }

    /**
     * Who books at a desk.
     *
     * @throws Refusal {@code FORBIDDEN} for an agent of another desk and a partner without an association
     */
    static Booker of(Caller caller, String guichet) {
        Booker booker = looking(caller, guichet);
        if (booker.as == BookedBy.RESIDENT && !caller.has(Role.RESIDENT)) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return booker;
    }

    static Refusal unknownMotive(String guichet, FieldError place) {
        return GuichetProblem.UNKNOWN_MOTIVE.refuse().with("guichet", guichet).at(place);
    }
}
