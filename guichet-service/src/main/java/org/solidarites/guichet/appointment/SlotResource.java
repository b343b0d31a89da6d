package org.solidarites.guichet.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The first free slots of all desks over HTTP. */
@Path("/v1/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slots", description = "When a desk can receive somebody.")
@RunOnVirtualThread
public class SlotResource {

    private final FirstSlotSearch search;

    SlotResource(FirstSlotSearch search) {
        this.search = search;
    }

    /** The first free time of each desk for a motive. */
    @GET
    @PermitAll
    @Operation(
            summary = "Find the first free time near me",
            description = "One time for each open desk that offers the motive, or where none is named anything that"
                    + " everybody may book, within 92 days: the nearest desk first if"
                    + " `near` is given, otherwise the earliest time first.")
    @APIResponse(responseCode = "200", description = "The desks with their first free time.")
    @APIResponse(responseCode = "403", description = "The motive is not for the caller to book.")
    @APIResponse(
            responseCode = "422",
            description =
                    "No open desk offers the motive, a day that has passed, no such quartier, or coordinates that are"
                            + " none.")
    public FirstSlots first(
            @QueryParam("motive")
                    @Parameter(
                            description = "Code of the motive; any where it is not said.",
                            example = "aide-financiere")
                    @Nullable
                    String motive,
            @QueryParam("from")
                    @Parameter(description = "First day; today where it is not said.", example = "2026-02-02")
                    @Nullable
                    LocalDate from,
            @QueryParam("near")
                    @Parameter(description = "latitude,longitude in degrees.", example = "47.2184,-1.5536")
                    @Nullable
                    String near,
            @QueryParam("quartier")
                    @Parameter(description = "Only the desks of this quartier.", example = "centre-ville")
                    @Nullable
                    String quartier) {
        return search.search(motive, from, near, quartier);
    }
}
