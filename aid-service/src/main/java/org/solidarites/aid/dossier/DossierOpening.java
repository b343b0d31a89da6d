package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.desk.Desks;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.household.Households;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.aid.simulation.Simulations;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Begins dossiers, and describes their households. */
@ApplicationScoped
class DossierOpening {

    private final DossierRepository dossiers;
    private final Households households;
    private final Regulations regulations;
    private final Simulations simulations;
    private final Desks desks;
    private final Clock clock;

    DossierOpening(
            DossierRepository dossiers,
            Households households,
            Regulations regulations,
            Simulations simulations,
            Desks desks,
            Clock clock) {
        this.dossiers = dossiers;
        this.simulations = simulations;
        this.households = households;
        this.regulations = regulations;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * Begins the dossier of a resident, or of somebody on whose behalf an agent or a partner acts.
     *
     * @throws Refusal {@code UNKNOWN_AID}, {@code UNKNOWN_GUICHET}, {@code GUICHET_NOT_SERVED}, those of the consent
     *     and of the household
     */
    Dossier open(NewDossier request, Caller maker) {
        LocalDate today = LocalDate.now(clock);
        Aid aid = regulations
                .aid(request.aid(), today)
                .orElseThrow(() -> regulations.unknownAid(request.aid(), today).at(FieldError.inBody("aid")));
        checkGuichet(request.guichet(), maker);
        Origin origin = maker.hasAny(Role.AGENT, Role.PARTNER)
                ? Origin.onBehalf(maker, request.consent(), clock)
                : Origin.resident(maker);
        Actor by = Actor.keeper(maker);
        Dossier dossier = new Dossier(aid, request.guichet(), origin, by, clock.instant());
        if (request.household() != null) {
            describe(dossier, request.household(), "household/", by);
        }
        return dossiers.keep(dossier);
    }

    private void checkGuichet(@Nullable String guichet, Caller maker) {
        // A partner's token without its association would make a dossier that nobody of it can see.
        if (maker.has(Role.PARTNER) && maker.organization() == null) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        if (guichet == null) {
            return;
        }
        if (!desks.receives(guichet)) {
            throw AidProblem.UNKNOWN_GUICHET.refuse().with("guichet", guichet).at(FieldError.inBody("guichet"));
        }
        if (maker.has(Role.AGENT) && !maker.serves(guichet)) {
            throw AidProblem.GUICHET_NOT_SERVED
                    .refuse()
                    .with("guichet", guichet)
                    .at(FieldError.inBody("guichet"));
        }
    }

    /**
     * Describes the household of a dossier, in place of what was said before.
     *
     * @param place where the household stands in the body
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, those of {@link Simulations#check}
     */
    void describe(Dossier dossier, HouseholdFacts facts, String place, Actor by) {
        Household household = simulations.check(facts, place);
        dossier.describeHousehold(household.people(), by, clock.instant());
        households.keep(dossier.request().householdRef(), facts);
    }
}
