package org.solidarites.foodcoop.foodhelp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.grocery.Groceries;

/** Tells a household what help with food it may get, over HTTP; open to all, and nothing is kept. */
@Path("/v1/food-coop/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Food help", description = "What the caisse and the épiceries would be for a household.")
@RunOnVirtualThread
public class FoodHelpResource {

    private final Caisses caisses;
    private final Groceries groceries;
    private final Quartiers quartiers;
    private final Clock clock;

    FoodHelpResource(Caisses caisses, Groceries groceries, Quartiers quartiers, Clock clock) {
        this.caisses = caisses;
        this.groceries = groceries;
        this.quartiers = quartiers;
        this.clock = clock;
    }

    /** What the rules of today say to a household. */
    @POST
    @PermitAll
    @Operation(
            operationId = "simulateFoodHelp",
            summary = "Find out what help with food there is",
            description = "For a household that nobody knows. What it does not say is not guessed: the verdict is"
                    + " `UNKNOWN` and `missing` names what would settle it. Euros a month.")
    @APIResponse(responseCode = "200", description = "What the caisse and each épicerie would be for it.")
    @APIResponse(responseCode = "422", description = "There is no such quartier.")
    public FoodHelp simulate(@Valid @NotNull AskingHousehold household) {
        if (household.quartier() != null && quartiers.find(household.quartier()).isEmpty()) {
            throw FoodCoopProblem.UNKNOWN_QUARTIER
                    .refuse()
                    .with("quartier", household.quartier())
                    .with("known", quartiers.codes())
                    .at(FieldError.inBody("quartier"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new FoodHelp(
                caisses.book()
                        .inForce(Caisses.NANTES, today)
                        .map(rules -> CaisseOffer.of(rules, household))
                        .orElse(null),
                groceries.all().stream()
                        .map(rules -> GroceryOffer.of(rules, household))
                        .toList());
    }
}
