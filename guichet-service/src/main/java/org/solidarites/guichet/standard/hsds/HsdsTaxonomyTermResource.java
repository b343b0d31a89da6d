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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.GuichetProblem;

/** The terms that describe services, after HSDS 3.0. */
@Path("/v1/hsds/taxonomy_terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
@NonBlocking
public class HsdsTaxonomyTermResource {

    private final HsdsTaxonomies taxonomies;

    HsdsTaxonomyTermResource(HsdsTaxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** Lists terms, in the order of their vocabularies. */
    @GET
    @PermitAll
    @Operation(
            summary = "List taxonomy terms (HSDS)",
            description = "The vocabularies in use here are flat: no term has a parent, so every one is at the top.")
    public HsdsPage<HsdsTaxonomyTerm> list(
            @QueryParam("search") @Parameter(description = "A part of the name or code.", example = "aidants") @Nullable
                    String search,
            @QueryParam("taxonomy_id") @Parameter(description = "Id of the taxonomy whose terms to list.") @Nullable
                    UUID taxonomyId,
            @QueryParam("parent_id") @Parameter(description = "Id of a term: those below it, here none.") @Nullable
                    UUID parentId,
            @QueryParam("top_only")
                    @Parameter(
                            description = "`true`: only terms at the top, here all.",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    HsdsFlag topOnly,
            @BeanParam HsdsPaging paging) {
        return paging.checked()
                .of(
                        taxonomies.terms().stream()
                                .filter(term -> parentId == null)
                                .filter(term ->
                                        taxonomyId == null || term.taxonomyId().equals(taxonomyId))
                                .filter(HsdsTaxonomies.named(search, term -> term.name() + " " + term.code()))
                                .toList(),
                        Function.identity());
    }

    /** Shows one term. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a taxonomy term (HSDS)", description = "Its code, name and taxonomy.")
    public HsdsTaxonomyTerm show(@Parameter(description = "Id of the term.") @PathParam("id") UUID id) {
        return taxonomies.termOfId(id).orElseThrow(GuichetProblem.TAXONOMY_TERM_NOT_FOUND::refuse);
    }
}
