package org.solidarites.aid.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.household.HouseholdCheck;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Simulations for the other rooms of this service. */
@ApplicationScoped
public class Simulations {

    private final Regulations regulations;
    private final Clock clock;

    Simulations(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * What a simulation answers for a household on a day, under the règlement of that day.
     *
     * @throws Refusal {@code NO_REGULATION_IN_FORCE}, and those of the household
     */
    public SimulationView explain(HouseholdFacts facts, LocalDate on, Locale language) {
        DatedRegulation regulation = regulations.inForce(on, FieldError.inBody("on"));
        Household household = HouseholdCheck.check(facts, "household/", on, LocalDate.now(clock));
        return new Explanation(regulation, regulations.timeline(), language, household, on).view();
    }
}
