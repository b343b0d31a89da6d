package org.solidarites.aid.simulation;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;

/** Simulations over HTTP: open to all, nothing is stored. */
@Path("/v1/aid/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations", description = "Am I entitled, and why not? Open to all, stores nothing.")
public class SimulationResource {

    private static final String PLACE = "household/";
    private static final FieldError DAY = FieldError.inBody("on");

    private final Regulations regulations;
    private final FactChecks checks;
    private final Clock clock;

    SimulationResource(Regulations regulations, FactChecks checks, Clock clock) {
        this.regulations = regulations;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Assesses a household for every aid of the règlement in force, and says why. It takes less time than to hand it over
     * to another thread would, and waits for nothing: the règlements are in memory.
     */
    @POST
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Simulate",
            description =
                    "For each aid ELIGIBLE, NOT_ELIGIBLE or UNKNOWN, with every condition, the value found and the"
                            + " value required, in French or English. A fact that is left out is not guessed. Nothing is"
                            + " stored, and it is no decision.")
    @APIResponse(
            responseCode = "200",
            description = "What the household may claim.",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "422", description = "The household can not be, or no regulation was in force then.")
    public Response simulate(@Valid @NotNull SimulationRequest request, @Context HttpHeaders headers) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = request.on() == null ? today : request.on();
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        DatedRegulation regulation = regulations.inForce(on, DAY);
        Household household = checks.of(regulation).check(request.household(), PLACE, on, today);
        Explanation explanation = new Explanation(regulation, regulations.timeline(), language, household, on);
        return Response.ok(explanation.view())
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Assesses up to 1,000 households, without explanation. */
    @POST
    @Path("/batch")
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            summary = "Simulate many",
            description = "Up to 1,000 households on one day: for each the verdicts and amounts of every aid and right,"
                    + " without reasons. If one of them can not be, none is answered. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts, in the order of the request.",
            content = @Content(schema = @Schema(implementation = Batch.class)))
    @APIResponse(responseCode = "422", description = "A household can not be, or no regulation was in force then.")
    public Batch simulateMany(@Valid @NotNull Batch.Request request) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = request.on() == null ? today : request.on();
        DatedRegulation regulation = regulations.inForce(on, DAY);
        FactCheck facts = checks.of(regulation);
        List<Batch.Result> results = new ArrayList<>(request.households().size());
        for (int i = 0; i < request.households().size(); i++) {
            HouseholdFacts sent = request.households().get(i);
            Household household = facts.check(sent, "households/" + i + "/", on, today);
            results.add(Batch.Result.of(regulation.compiled().answer(household, on)));
        }
        return new Batch(on, regulation.document().id(), results);
    }
}
