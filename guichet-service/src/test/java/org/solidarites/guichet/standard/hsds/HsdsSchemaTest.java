package org.solidarites.guichet.standard.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.PublishedSchema;
import org.solidarites.guichet.standard.RandomPlaces;

/** Whatever the directory lets in is valid after the published schemas of HSDS 3.0, in every form it is told in. */
class HsdsSchemaTest {

    private static final int PLACES = 300;

    private final HsdsTaxonomies taxonomies = new HsdsTaxonomies(RandomPlaces.WORDS);
    private final HsdsPlaces places = new HsdsPlaces(
            Bodies.ofNantes(), RandomPlaces.WORDS, new HsdsSchedules(RandomPlaces.TODAY, RandomPlaces.CALENDAR));
    private final HsdsOffers mapping = new HsdsOffers(places, new HsdsBodies(Bodies.ofNantes()), taxonomies);

    @Test
    void servicesInFull() {
        everyOffer("hsds-3.0/service.schema.json", mapping::full);
    }

    @Test
    void servicesInAList() {
        everyOffer("hsds-3.0/service_list.schema.json", mapping::listed);
        everyOffer("hsds-3.0/service_list.schema.json", HsdsOffers::minimal);
    }

    @Test
    void servicesAtLocationsInFull() {
        everyOffer("hsds-3.0/service_at_location.schema.json", mapping::fullAtLocation);
    }

    @Test
    void servicesAtLocationsInAList() {
        everyOffer("hsds-3.0/service_at_location_list.schema.json", mapping::listedAtLocation);
    }

    @Test
    void organizationsInFull() {
        PublishedSchema schema = PublishedSchema.read("hsds-3.0/organization.schema.json");
        RandomPlaces.many(PLACES).forEach(place -> {
            schema.accepts(organization(place, HsdsOffers::minimal));
            schema.accepts(organization(place, mapping::full));
        });
    }

    @Test
    void taxonomiesAndTerms() {
        String term = "/properties/attributes/items/properties/taxonomy_term";
        PublishedSchema terms = PublishedSchema.read("hsds-3.0/service.schema.json", term);
        PublishedSchema taxonomy =
                PublishedSchema.read("hsds-3.0/service.schema.json", term + "/properties/taxonomy_detail");

        taxonomies.all().forEach(one -> taxonomy.accepts(json(one)));
        taxonomies.terms().forEach(one -> terms.accepts(json(one)));
    }

    @Test
    void idsAreUniqueInTheirTable() {
        assertUnique(taxonomies.terms().stream().map(HsdsTaxonomyTerm::id));
        assertUnique(locations().flatMap(one -> one.schedules().stream()).map(HsdsSchedule::id));
        assertUnique(locations().flatMap(one -> one.languages().stream()).map(HsdsLanguage::id));
        assertUnique(locations().flatMap(one -> one.accessibility().stream()).map(HsdsAccessibility::id));
        assertUnique(RandomPlaces.many(PLACES).flatMap(HsdsSchemaTest::offers).map(Offer::id));
        assertUnique(RandomPlaces.many(PLACES)
                .flatMap(HsdsSchemaTest::offers)
                .flatMap(offer -> mapping.full(offer).attributes().stream())
                .map(HsdsAttribute::id));
    }

    private Stream<HsdsLocation> locations() {
        return RandomPlaces.many(PLACES).map(places::full);
    }

    private JsonNode organization(GuichetView place, Function<Offer, HsdsService> told) {
        return json(mapping.bodies()
                .basic(place)
                .with(
                        places.phones(place, place.id()),
                        List.of(places.full(place)),
                        offers(place).map(told).toList()));
    }

    private static void assertUnique(Stream<UUID> ids) {
        Set<UUID> seen = new HashSet<>();
        assertThat(ids).isNotEmpty().allMatch(seen::add);
    }

    private static void everyOffer(String file, Function<Offer, Object> told) {
        PublishedSchema schema = PublishedSchema.read(file);
        RandomPlaces.many(PLACES)
                .flatMap(HsdsSchemaTest::offers)
                .forEach(offer -> schema.accepts(json(told.apply(offer))));
    }

    private static Stream<Offer> offers(GuichetView place) {
        return place.services().stream().map(service -> new Offer(place, service));
    }

    private static JsonNode json(Object told) {
        return RandomPlaces.JSON.valueToTree(told);
    }
}
