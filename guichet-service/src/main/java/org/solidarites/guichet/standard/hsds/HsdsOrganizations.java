package org.solidarites.guichet.standard.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.directory.Offers;
import org.solidarites.guichet.directory.PlaceFilter;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.Body;

/** The organizations of the standard: first the bodies of the city, then the places that stand for themselves. */
@ApplicationScoped
class HsdsOrganizations {

    /** More places than any body of a city has. */
    private static final int ALL_PLACES = 10_000;

    private final Offers offers;
    private final Bodies bodies;
    private final HsdsAnswers answers;

    HsdsOrganizations(Offers offers, Bodies bodies, HsdsAnswers answers) {
        this.offers = offers;
        this.bodies = bodies;
        this.answers = answers;
    }

    /** How much is told of an organization. */
    enum Depth {
        BASIC,
        WITH_SERVICES,
        WITH_FULL_SERVICES
    }

    HsdsPage<HsdsOrganization> page(@Nullable String search, Depth depth, HsdsPaging paging) {
        List<Body> named = bodies.all().stream()
                .filter(HsdsTaxonomies.named(search, body -> body.name() + " " + body.description()))
                .toList();
        PlaceFilter own = bodies.ownPlaces().named(search);
        long total = named.size() + offers.countPlaces(own);
        List<HsdsOrganization> shown = new ArrayList<>(named.stream()
                .skip(paging.skipped())
                .limit(paging.perPage())
                .map(body -> of(body, depth))
                .toList());
        int rows = paging.perPage() - shown.size();
        if (rows > 0 && total > paging.skipped()) {
            offers.places(own, Math.max(0, paging.skipped() - named.size()), rows).stream()
                    .map(place -> of(place, depth))
                    .forEach(shown::add);
        }
        return HsdsPage.of(total, paging, shown);
    }

    /** The organization with this id, with its places and services. */
    Optional<HsdsOrganization> ofId(UUID id, Depth depth) {
        return bodies.ofId(id)
                .map(body -> of(body, depth))
                .or(() -> offers.places(bodies.ownPlaces().only(id), 0, 1).stream()
                        .findFirst()
                        .map(place -> of(place, depth)));
    }

    private HsdsOrganization of(Body body, Depth depth) {
        HsdsOrganization basic = HsdsBodies.basic(body);
        return depth == Depth.BASIC
                ? basic
                : with(basic, List.of(), offers.places(bodies.placesOf(body), 0, ALL_PLACES), depth);
    }

    private HsdsOrganization of(GuichetView place, Depth depth) {
        HsdsOffers mapping = answers.mapping();
        HsdsOrganization basic = mapping.bodies().basic(place);
        return depth == Depth.BASIC
                ? basic
                : with(basic, mapping.places().phones(place, place.id()), List.of(place), depth);
    }

    private HsdsOrganization with(
            HsdsOrganization basic, List<HsdsPhone> phones, List<GuichetView> places, Depth depth) {
        HsdsOffers mapping = answers.mapping();
        Function<Offer, HsdsService> told = depth == Depth.WITH_FULL_SERVICES ? mapping::full : HsdsOffers::minimal;
        return basic.with(
                phones,
                places.stream().map(mapping.places()::full).toList(),
                places.stream().flatMap(HsdsOrganizations::offersOf).map(told).toList());
    }

    private static Stream<Offer> offersOf(GuichetView place) {
        return place.services().stream().map(service -> new Offer(place, service));
    }
}
