package org.solidarites.guichet.standard.hsds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.GuichetProblem;

/** Services after HSDS 3.0. */
@Path("/v1/hsds/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
@RunOnVirtualThread
public class HsdsServiceResource {

    private final HsdsAnswers answers;
    private final HsdsFilters filters;

    HsdsServiceResource(HsdsAnswers answers, HsdsFilters filters) {
        this.answers = answers;
        this.filters = filters;
    }

    /** Lists services by place and code. */
    @GET
    @PermitAll
    @Operation(
            summary = "List services (HSDS)",
            description = "Numbered and counted pages of HSDS 3.0. Each service is given at one place.")
    public HsdsPage<HsdsService> list(
            @BeanParam HsdsServiceQuery query,
            @QueryParam("minimal")
                    @Parameter(
                            description = "`true`: only id, name, status and last_modified; up to 1,000 on a page.",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    HsdsFlag minimal,
            @BeanParam HsdsPaging paging) {
        boolean brief = minimal != null && minimal.on();
        HsdsOffers mapping = answers.mapping();
        return answers.page(
                filters.of(query, null),
                brief ? paging.checkedMinimal() : paging.checked(),
                offer -> brief
                        ? HsdsOffers.minimal(offer)
                        : query.isFull() ? mapping.full(offer) : mapping.listed(offer));
    }

    /** Shows one service with its place. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a service (HSDS)", description = "With all that is known of it, its place included.")
    public HsdsService show(@Parameter(description = "Id of the service.") @PathParam("id") UUID id) {
        return answers.offer(id).map(answers.mapping()::full).orElseThrow(GuichetProblem.SERVICE_NOT_FOUND::refuse);
    }
}
