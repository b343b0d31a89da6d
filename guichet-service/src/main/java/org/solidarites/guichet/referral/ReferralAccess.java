package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/** Finds a referral for the caller: what it may not see does not exist, what it may only see it can not change. */
@ApplicationScoped
class ReferralAccess {

    private final ReferralRepository referrals;
    private final Callers callers;

    ReferralAccess(ReferralRepository referrals, Callers callers) {
        this.referrals = referrals;
        this.callers = callers;
    }

    Caller caller() {
        return callers.current();
    }

    /**
     * A referral that the caller sent or received.
     *
     * @throws Refusal {@code REFERRAL_NOT_FOUND}
     */
    Referral visible(UUID id) {
        return referrals.visible(id, caller()).orElseThrow(GuichetProblem.REFERRAL_NOT_FOUND::refuse);
    }

    /**
     * A referral that the caller received.
     *
     * @throws Refusal {@code REFERRAL_NOT_FOUND}, {@code FORBIDDEN} if it only sent it
     */
    Referral received(UUID id) {
        Referral referral = visible(id);
        if (!referral.isReceivedBy(caller())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return referral;
    }

    /**
     * A referral that the caller sent.
     *
     * @throws Refusal {@code REFERRAL_NOT_FOUND}, {@code FORBIDDEN} if it only received it
     */
    Referral sent(UUID id) {
        Referral referral = visible(id);
        if (!referral.isSentBy(caller())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return referral;
    }
}
