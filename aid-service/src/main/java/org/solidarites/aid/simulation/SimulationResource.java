package org.solidarites.aid.simulation;

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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.household.HouseholdCheck;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;

/** Simulations over HTTP: open to all, nothing is stored. */
@Path("/v1/aid/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations", description = "Am I entitled, and why not? Open to all, stores nothing.")
@RunOnVirtualThread
public class SimulationResource {

    private final Regulations regulations;
    private final Clock clock;

    SimulationResource(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Assesses a household for every aid of the règlement in force, and says why. */
    @POST
    @PermitAll
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
        DatedRegulation regulation = regulations.inForce(on, FieldError.inBody("on"));
        Household household = HouseholdCheck.check(request.household(), "household/", on, today);
        SimulationView view =
                new Explanation(regulation, language).of(regulation.compiled().assess(household, on), household, on);
        return Response.ok(view)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
