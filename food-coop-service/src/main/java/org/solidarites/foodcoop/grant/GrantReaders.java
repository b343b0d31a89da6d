package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Who may read what of a grant is not public: the association that has it, and the city. */
@ApplicationScoped
class GrantReaders {

    private final GrantRepository grants;
    private final Callers callers;

    GrantReaders(GrantRepository grants, Callers callers) {
        this.grants = grants;
        this.callers = callers;
    }

    /**
     * A grant that the caller may read the whole of.
     *
     * @throws Refusal {@code GRANT_NOT_FOUND}
     */
    Grant visible(UUID id) {
        return visible(grants.findByIdOptional(id).orElse(null));
    }

    /** The same, held until the transaction ends. */
    Grant held(UUID id) {
        return visible(grants.held(id).orElse(null));
    }

    private Grant visible(@Nullable Grant grant) {
        Caller caller = callers.current();
        boolean city = caller.hasAny(Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE);
        if (grant == null || (!city && !grant.isOf(caller))) {
            throw FoodCoopProblem.GRANT_NOT_FOUND.refuse();
        }
        return grant;
    }
}
