package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.household.SameHousehold;
import org.solidarites.aid.person.SamePerson;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.CeilingScope;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * How often, and how much, a household or a person may be granted of an aid in a calendar year, as the règlement of the
 * dossier writes it. Who was granted before is known by the resident who asked, or by her name and date of birth; the
 * household by the adults who live in it. A dossier that tells nothing of these stands alone.
 */
@ApplicationScoped
class YearlyCeilings {

    private final Regulations regulations;
    private final YearlyGrantRepository grants;
    private final SamePerson persons;
    private final SameHousehold households;

    YearlyCeilings(
            Regulations regulations, YearlyGrantRepository grants, SamePerson persons, SameHousehold households) {
        this.regulations = regulations;
        this.grants = grants;
        this.persons = persons;
        this.households = households;
    }

    /**
     * Lets a grant through that the year has room for. Of two that come at once, the second finds the first.
     *
     * @param amount all that the dossier is granted; null for what is no money
     * @param on the day of the grant, whose year counts
     * @throws Refusal {@code GRANTED_OFTEN_ENOUGH}, {@code ABOVE_YEARLY_CEILING}
     */
    void require(Dossier dossier, @Nullable Euros amount, LocalDate on) {
        String aid = dossier.request().aid();
        AidRule.Ceilings most =
                regulations.rule(dossier.regulation(), aid).ceilings().value();
        if (most.timesPerYear() == null && most.euros() == null) {
            return;
        }
        grants.hold(aid);
        YearlyGrantRepository.Granted before =
                grants.others(dossier, counted(dossier.request().householdRef(), most.per()), on.getYear());
        if (most.timesPerYear() != null && before.times() >= most.timesPerYear()) {
            throw AidProblem.GRANTED_OFTEN_ENOUGH
                    .refuse()
                    .with("aid", aid)
                    .with("whose", Advice.of(most.per()))
                    .with("most", most.timesPerYear())
                    .with("year", String.valueOf(on.getYear()))
                    .at(FieldError.inBody("decision"));
        }
        if (most.euros() != null
                && amount != null
                && before.euros().plus(amount).compareTo(most.euros()) > 0) {
            throw AidProblem.ABOVE_YEARLY_CEILING
                    .refuse()
                    .with("aid", aid)
                    .with("whose", Advice.of(most.per()))
                    .with("ceiling", most.euros())
                    .with("granted", before.euros())
                    .with("year", String.valueOf(on.getYear()))
                    .at(FieldError.inBody("amount"));
        }
    }

    private Set<UUID> counted(UUID householdRef, CeilingScope per) {
        Set<UUID> all = new HashSet<>(persons.references(householdRef));
        if (per == CeilingScope.HOUSEHOLD) {
            all.addAll(households.references(householdRef));
        }
        return all;
    }
}
