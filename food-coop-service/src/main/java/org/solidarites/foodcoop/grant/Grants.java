package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.solidarites.foodcoop.grant.core.GrantPlan;

/** What other features may ask of the grants. */
@ApplicationScoped
public class Grants {

    private final GrantRepository grants;
    private final GrantBooks books;

    Grants(GrantRepository grants, GrantBooks books) {
        this.grants = grants;
        this.books = books;
    }

    /** Makes the grant of an awarded project and commits its money in the ledger. */
    @Transactional(Transactional.TxType.MANDATORY)
    public GrantView award(AwardedProject project, GrantPlan plan, Instant now) {
        Grant grant = grants.keep(Grant.award(project, plan, now));
        books.commit(grant, plan.awarded());
        return books.view(grant);
    }
}
