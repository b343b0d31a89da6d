package org.solidarites.guichet.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.guichet.opening.hours.CityCalendar;
import org.solidarites.guichet.opening.hours.OpeningHours;

/** Opening hours over HTTP: open to all, nothing is stored. */
@Path("/v1/opening-hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opening hours", description = "Is it open, closed, or does one not know? Open to all, stores nothing.")
@RunOnVirtualThread
public class OpeningHoursResource {

    private final CityCalendar calendar;

    OpeningHoursResource(CityCalendar calendar) {
        this.calendar = calendar;
    }

    /** Tells of each instant whether these hours are open, why, and until when. */
    @POST
    @Path("/evaluations")
    @PermitAll
    @Operation(
            summary = "Evaluate opening hours",
            description = "For each instant OPEN, CLOSED or UNKNOWN, with the reason, the comment of the hours and the"
                    + " next change, in the city's calendar: its public holidays and the school holidays of its zone."
                    + " What is not sure is UNKNOWN and never CLOSED.")
    @APIResponse(responseCode = "200", description = "What holds at each instant, in the order asked.")
    @APIResponse(
            responseCode = "422",
            description = "The expression is none, with the position of the error, or an instant is out of range.")
    public EvaluationView evaluate(@Valid @NotNull EvaluationRequest request) {
        OpeningHours hours = Expressions.read(request.expression(), "expression");
        Evaluations evaluations = new Evaluations(hours, calendar);
        return new EvaluationView(request.expression(), calendar.zone(), evaluations.at(request.at()));
    }
}
