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
import org.solidarites.guichet.standard.hsds.HsdsOrganizations.Depth;

/** Organizations after HSDS 3.0. */
@Path("/v1/hsds/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
@RunOnVirtualThread
public class HsdsOrganizationResource {

    private static final String FULL_SERVICE = "`true`: with all that is nested in its services.";

    private final HsdsOrganizations organizations;

    HsdsOrganizationResource(HsdsOrganizations organizations) {
        this.organizations = organizations;
    }

    /** Lists organizations: the bodies of the city, then partners by id of their place. */
    @GET
    @PermitAll
    @Operation(summary = "List organizations (HSDS)", description = "Numbered and counted pages of HSDS 3.0.")
    public HsdsPage<HsdsOrganization> list(
            @QueryParam("search")
                    @Parameter(description = "Words in the name of the organization.", example = "CCAS")
                    @Nullable
                    String search,
            @QueryParam("full")
                    @Parameter(
                            description = "`true`: with its places, and its services in short.",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    HsdsFlag full,
            @QueryParam("full_service")
                    @Parameter(
                            description = FULL_SERVICE,
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    HsdsFlag fullService,
            @BeanParam HsdsPaging paging) {
        Depth brief = full != null && full.on() ? Depth.WITH_SERVICES : Depth.BASIC;
        return organizations.page(HsdsFilters.blankIsNone(search), orFull(brief, fullService), paging.checked());
    }

    /** Shows one organization with its places and services. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Show an organization (HSDS)",
            description = "With its places, and its services in short or, by `full_service`, in full.")
    public HsdsOrganization show(
            @Parameter(description = "Id of the organization.") @PathParam("id") UUID id,
            @QueryParam("full_service")
                    @Parameter(
                            description = FULL_SERVICE,
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    HsdsFlag fullService) {
        return organizations
                .ofId(id, orFull(Depth.WITH_SERVICES, fullService))
                .orElseThrow(GuichetProblem.ORGANIZATION_NOT_FOUND::refuse);
    }

    private static Depth orFull(Depth otherwise, @Nullable HsdsFlag fullService) {
        return fullService != null && fullService.on() ? Depth.WITH_FULL_SERVICES : otherwise;
    }
}
