package org.solidarites.guichet.standard.hsds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.guichet.GuichetProblem;

/** Services at the places where they are given, after HSDS 3.0. */
@Path("/v1/hsds/service_at_locations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
@RunOnVirtualThread
public class HsdsServiceAtLocationResource {

    private final HsdsAnswers answers;
    private final HsdsFilters filters;

    HsdsServiceAtLocationResource(HsdsAnswers answers, HsdsFilters filters) {
        this.answers = answers;
        this.filters = filters;
    }

    /** Lists services at their places, by place and code. */
    @GET
    @PermitAll
    @Operation(
            summary = "List services at their places (HSDS)",
            description =
                    "Numbered and counted pages of HSDS 3.0, with the hours of the place where `full` is asked for.")
    public HsdsPage<HsdsServiceAtLocation> list(
            @BeanParam HsdsServiceQuery query, @BeanParam HsdsNearQuery near, @BeanParam HsdsPaging paging) {
        HsdsOffers mapping = answers.mapping();
        return answers.page(
                filters.of(query, near.around()),
                paging.checked(),
                offer -> query.isFull() ? mapping.fullAtLocation(offer) : mapping.listedAtLocation(offer));
    }

    /** Shows one service at its place. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Show a service at its place (HSDS)",
            description = "With the hours of the place and all that is known of both.")
    public HsdsServiceAtLocation show(
            @Parameter(description = "Id of the service at its place.") @PathParam("id") UUID id) {
        return answers.offer(HsdsIds.turned(id))
                .map(answers.mapping()::fullAtLocation)
                .orElseThrow(GuichetProblem.SERVICE_AT_LOCATION_NOT_FOUND::refuse);
    }
}
