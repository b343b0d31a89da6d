package org.solidarites.guichet.standard.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.directory.OfferFilter.Aspect;
import org.solidarites.guichet.standard.Contacts;

/** What places offer as services of the standard: each service is given at one place. */
record HsdsOffers(HsdsPlaces places, HsdsBodies bodies, HsdsTaxonomies taxonomies) {

    private static final String ENTITY = "service";

    /** Its id and when it changed, and what the schema of the standard requires besides. */
    static HsdsService minimal(Offer offer) {
        GuichetView place = offer.place();
        return new HsdsService(
                offer.id(),
                null,
                offer.service().name(),
                null,
                null,
                null,
                status(place.state()),
                null,
                null,
                null,
                place.changedAt(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** A service with its one-to-one fields only. */
    HsdsService listed(Offer offer) {
        return service(offer, List.of(), List.of(), List.of(), List.of());
    }

    /** A service with all that is known of it, its place included. */
    HsdsService full(Offer offer) {
        UUID id = offer.id();
        return service(
                offer,
                places.phones(offer.place(), id),
                List.of(atLocation(offer, places.full(offer.place()), null)),
                places.languages(offer.place(), id),
                attributes(offer));
    }

    HsdsServiceAtLocation listedAtLocation(Offer offer) {
        return new HsdsServiceAtLocation(
                HsdsIds.turned(offer.id()),
                offer.id(),
                offer.place().id(),
                List.of(),
                places.listed(offer.place()),
                listed(offer));
    }

    HsdsServiceAtLocation fullAtLocation(Offer offer) {
        HsdsService service = service(
                offer,
                places.phones(offer.place(), offer.id()),
                List.of(),
                places.languages(offer.place(), offer.id()),
                attributes(offer));
        return atLocation(offer, places.full(offer.place()), service);
    }

    private HsdsServiceAtLocation atLocation(Offer offer, HsdsLocation location, @Nullable HsdsService service) {
        UUID id = HsdsIds.turned(offer.id());
        return new HsdsServiceAtLocation(
                id, offer.id(), offer.place().id(), places.schedules().of(offer.place(), id), location, service);
    }

    private HsdsService service(
            Offer offer,
            List<HsdsPhone> phones,
            List<HsdsServiceAtLocation> atLocations,
            List<HsdsLanguage> languages,
            List<HsdsAttribute> attributes) {
        GuichetView place = offer.place();
        return new HsdsService(
                offer.id(),
                places.bodies().organizationOf(place),
                offer.service().name(),
                offer.service().description(),
                Contacts.address(place.website()),
                Contacts.email(place.email()),
                status(place.state()),
                fees(offer),
                publics(offer),
                place.state() == GuichetState.PLANNED ? place.announcedFor() : null,
                place.changedAt(),
                phones,
                atLocations,
                languages,
                bodies.basic(place),
                attributes);
    }

    private static String status(GuichetState state) {
        return switch (state) {
            case PLANNED -> "inactive";
            case OPEN -> "active";
            case SUSPENDED -> "temporarily closed";
            case CLOSED -> "defunct";
        };
    }

    private @Nullable String fees(Offer offer) {
        String fee = offer.service().fee();
        return fee == null ? null : places.words().fees().labels().get(fee);
    }

    private @Nullable String publics(Offer offer) {
        String named = offer.publics().stream()
                .distinct()
                .flatMap(code -> taxonomies.term(Aspect.PUBLIC, code).stream())
                .map(HsdsTaxonomyTerm::name)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? null : named;
    }

    private List<HsdsAttribute> attributes(Offer offer) {
        List<HsdsAttribute> all = new ArrayList<>();
        add(all, offer, Aspect.THEME, "service_theme", offer.themes().stream());
        add(all, offer, Aspect.PUBLIC, "intended_audience", offer.publics().stream());
        add(
                all,
                offer,
                Aspect.SERVICE_TYPE,
                "service_type",
                Stream.of(offer.service().type()));
        add(all, offer, Aspect.RECEPTION_MODE, "attending_type", offer.receptionModes().stream());
        return all;
    }

    private void add(List<HsdsAttribute> all, Offer offer, Aspect aspect, String linkType, Stream<String> codes) {
        codes.distinct()
                .flatMap(code -> taxonomies.term(aspect, code).stream())
                .map(term -> new HsdsAttribute(
                        HsdsIds.of("attribute", offer.id(), term.id()), offer.id(), term.id(), linkType, ENTITY, term))
                .forEach(all::add);
    }
}
