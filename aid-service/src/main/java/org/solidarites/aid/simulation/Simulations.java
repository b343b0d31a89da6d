package org.solidarites.aid.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.aid.engine.Worth;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Simulations for the other rooms of this service. */
@ApplicationScoped
public class Simulations {

    private static final FieldError DAY = FieldError.inBody("on");

    private final Regulations regulations;
    private final FactChecks checks;
    private final Clock clock;

    Simulations(Regulations regulations, FactChecks checks, Clock clock) {
        this.regulations = regulations;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Checks a household under the règlement of today.
     *
     * @param place where it stands in the body: {@code household/}
     * @throws Refusal {@code NO_REGULATION_IN_FORCE}, those of the household, and of codes that the règlement lacks
     */
    public Household check(HouseholdFacts facts, String place) {
        LocalDate today = LocalDate.now(clock);
        DatedRegulation regulation = regulations.inForce(today, DAY);
        return checks.of(regulation).check(facts, place, today, today);
    }

    /**
     * What a simulation answers for a household on a day, under the règlement of that day.
     *
     * @throws Refusal {@code NO_REGULATION_IN_FORCE}, and those of the household
     */
    public SimulationView explain(HouseholdFacts facts, LocalDate on, Locale language) {
        DatedRegulation regulation = regulations.inForce(on, DAY);
        return new Explanation(regulation, regulations.timeline(), language, household(facts, on, regulation), on)
                .view();
    }

    /** What a household is due where the règlement says so to the cent: nothing, if it may not have the aid. */
    public Optional<Euros> due(HouseholdFacts facts, LocalDate on, String aid) {
        DatedRegulation regulation = regulations.inForce(on, DAY);
        return regulation.compiled().assess(household(facts, on, regulation), on).aids().stream()
                .filter(assessed -> assessed.aid().code().equals(aid))
                .findFirst()
                .flatMap(assessed -> assessed.verdict() == Verdict.NOT_ELIGIBLE
                        ? Optional.of(Euros.ZERO)
                        : Optional.ofNullable(assessed.worth()).map(Worth::amount));
    }

    private Household household(HouseholdFacts facts, LocalDate on, DatedRegulation regulation) {
        return checks.of(regulation).checkKept(facts, "household/", on, LocalDate.now(clock));
    }
}
