package org.solidarites.guichet.standard.hsds;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.GuichetProblem;

/** The vocabularies that describe services, after HSDS 3.0. */
@Path("/v1/hsds/taxonomies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
@NonBlocking
public class HsdsTaxonomyResource {

    private final HsdsTaxonomies taxonomies;

    HsdsTaxonomyResource(HsdsTaxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** Lists the vocabularies. */
    @GET
    @PermitAll
    @Operation(summary = "List taxonomies (HSDS)", description = "The vocabularies of data·inclusion in use here.")
    public HsdsPage<HsdsTaxonomy> list(
            @QueryParam("search")
                    @Parameter(description = "A part of the name or description.", example = "public")
                    @Nullable
                    String search,
            @BeanParam HsdsPaging paging) {
        return paging.checked()
                .of(
                        taxonomies.all().stream()
                                .filter(HsdsTaxonomies.named(
                                        search, taxonomy -> taxonomy.name() + " " + taxonomy.description()))
                                .toList(),
                        Function.identity());
    }

    /** Shows one vocabulary. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a taxonomy (HSDS)", description = "What it is, its origin and version.")
    public HsdsTaxonomy show(@Parameter(description = "Id of the taxonomy.") @PathParam("id") UUID id) {
        return taxonomies.all().stream()
                .filter(taxonomy -> taxonomy.id().equals(id))
                .findFirst()
                .orElseThrow(GuichetProblem.TAXONOMY_NOT_FOUND::refuse);
    }
}
