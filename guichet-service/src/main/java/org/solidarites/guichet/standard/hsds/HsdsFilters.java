package org.solidarites.guichet.standard.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.OfferFilter;
import org.solidarites.guichet.directory.OfferFilter.Around;
import org.solidarites.guichet.directory.OfferFilter.Aspect;
import org.solidarites.guichet.directory.PlaceFilter;
import org.solidarites.guichet.standard.Bodies;

/** Turns what the standard may ask for into what the directory can be asked. */
@ApplicationScoped
class HsdsFilters {

    private final Bodies bodies;
    private final HsdsTaxonomies taxonomies;

    HsdsFilters(Bodies bodies, HsdsTaxonomies taxonomies) {
        this.bodies = bodies;
        this.taxonomies = taxonomies;
    }

    /** The filter of a query; empty where it names a term or taxonomy that nothing can be described by. */
    Optional<OfferFilter> of(HsdsServiceQuery query, @Nullable Around around) {
        Optional<HsdsTaxonomyTerm> term =
                Optional.ofNullable(query.taxonomyTermId).flatMap(taxonomies::termOfId);
        Optional<UUID> taxonomy =
                Optional.ofNullable(query.taxonomyId).or(() -> term.map(HsdsTaxonomyTerm::taxonomyId));
        Optional<Aspect> aspect = taxonomy.flatMap(taxonomies::aspectOf);
        boolean nothing = (query.taxonomyTermId != null && term.isEmpty())
                || (taxonomy.isPresent() && aspect.isEmpty())
                || (term.isPresent() && !term.get().taxonomyId().equals(taxonomy.orElseThrow()));
        return nothing
                ? Optional.empty()
                : Optional.of(new OfferFilter(
                        null,
                        blankIsNone(query.search),
                        aspect.orElse(null),
                        term.map(HsdsTaxonomyTerm::code).orElse(null),
                        query.organizationId == null ? null : placesOf(query.organizationId),
                        null,
                        query.changedSince(),
                        around));
    }

    /** The places of an organization: those of a body, or the one place that stands for itself. */
    private PlaceFilter placesOf(UUID organization) {
        return bodies.ofId(organization)
                .map(bodies::placesOf)
                .orElseGet(() -> bodies.ownPlaces().only(organization));
    }

    static @Nullable String blankIsNone(@Nullable String search) {
        return search == null || search.isBlank() ? null : search;
    }
}
