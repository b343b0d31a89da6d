package org.solidarites.guichet.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The free slots of one desk over HTTP. */
@Path("/v1/guichets/{guichetId}/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slots", description = "When a desk can receive somebody.")
@RunOnVirtualThread
public class GuichetSlotResource {

    private final SlotSearch search;

    GuichetSlotResource(SlotSearch search) {
        this.search = search;
    }

    /** The free slots of one desk. */
    @GET
    @PermitAll
    @Operation(
            summary = "Find free slots of a desk",
            description = "What is free for a motive from one day to another, both included, at most 92 days."
                    + " Agents of the desk also see which agents are free, and what the delays close to others.")
    @APIResponse(responseCode = "200", description = "The free times in order.")
    @APIResponse(responseCode = "422", description = "No such motive, or days that are none or have passed.")
    @APIResponse(responseCode = "403", description = "The motive is not for the caller to book.")
    public Slots ofGuichet(
            @PathParam("guichetId") UUID guichetId,
            @QueryParam("motive")
                    @Parameter(description = "Code of the motive.", required = true, example = "aide-financiere")
                    @Nullable
                    String motive,
            @QueryParam("from")
                    @Parameter(description = "First day; today where it is not said.", example = "2026-02-02")
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "Last day; the 7th where it is not said.", example = "2026-02-28")
                    @Nullable
                    LocalDate to,
            @QueryParam("follows")
                    @Parameter(description = "For a follow-up: the appointment that is followed up.")
                    @Nullable
                    UUID follows) {
        return search.ofGuichet(guichetId, motive, new SlotSearch.Asked(from, to), follows);
    }
}
