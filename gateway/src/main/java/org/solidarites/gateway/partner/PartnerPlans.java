package org.solidarites.gateway.partner;

import jakarta.inject.Singleton;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.quota.Plans;

/** Which plans a partner can have. */
@Singleton
class PartnerPlans {

    private final Plans plans;

    PartnerPlans(Plans plans) {
        this.plans = plans;
    }

    /**
     * Lets a plan for partners pass.
     *
     * @throws Refusal {@code INVALID_INPUT} at {@code plan}
     */
    void require(String plan) {
        if (!plans.ofPartners().contains(plan)) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inBody(
                            "plan",
                            Advice.of(PartnerAdvice.KNOWN_PLAN).with("plans", String.join(", ", plans.ofPartners()))));
        }
    }
}
