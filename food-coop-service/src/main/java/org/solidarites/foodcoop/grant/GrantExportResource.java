package org.solidarites.foodcoop.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Tables;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grant.PublishedGrants.PublishedGrant;

/** Grants in the formats of open data, open to all. No natural person stands in them: none can take part in a call. */
@Path("/v1/grants")
@Tag(name = "Grants")
@RunOnVirtualThread
public class GrantExportResource {

    private final PublishedGrants grants;
    private final PublisherConfig city;
    private final Clock clock;

    GrantExportResource(PublishedGrants grants, PublisherConfig city, Clock clock) {
        this.grants = grants;
        this.city = city;
        this.clock = clock;
    }

    /** Signed grants as SCDL subventions 2.1. */
    @GET
    @Path("/scdl.csv")
    @PermitAll
    @Produces(Tables.CSV)
    @Operation(
            summary = "Signed grants as SCDL subventions 2.1",
            description =
                    "One row for each organisation that is paid; the rows of a grant add up to what the ledger has.")
    @APIResponse(
            responseCode = "200",
            description = "A table, oldest grant first.",
            content = @Content(mediaType = Tables.CSV, schema = @Schema(implementation = String.class)))
    public Response scdl() {
        return Response.ok(ScdlTable.of(grants.all(), city), Tables.CSV_TYPE).build();
    }

    /** All grants as 360Giving 1.4. */
    @GET
    @Path("/360giving.json")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Grants as 360Giving 1.4",
            description = "With planned instalments as commitments and paid ones as disbursements.")
    @APIResponse(
            responseCode = "200",
            description = "The package, oldest grant first.",
            content = @Content(schema = @Schema(implementation = GivingPackage.class)))
    @APIResponse(responseCode = "404", description = "There is no grant yet, and the standard asks for at least one.")
    public Response giving() {
        List<PublishedGrant> all = grants.all();
        if (all.isEmpty()) {
            throw FoodCoopProblem.NO_GRANT_YET.refuse();
        }
        return Response.ok(GivingPackage.of(all, city, clock.instant())).build();
    }
}
