package org.solidarites.guichet.standard.datainclusion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.PublishedSchema;
import org.solidarites.guichet.standard.RandomPlaces;

/** Whatever the directory lets in is valid after data·inclusion 1.0.8, and keeps its rules outside the schema. */
class DataInclusionSchemaTest {

    private static final int PLACES = 1000;

    private final DataInclusion mapping = new DataInclusion(
            "nantes-solidarites", Bodies.ofNantes(), RandomPlaces.WORDS, RandomPlaces.TODAY, CityTime.ZONE);

    @Test
    void structuresAreValid() {
        PublishedSchema schema = PublishedSchema.read("data-inclusion-1.0.8/structure.json");
        everyStructure(structure -> schema.accepts(json(structure)));
    }

    @Test
    void servicesAreValid() {
        PublishedSchema schema = PublishedSchema.read("data-inclusion-1.0.8/service.json");
        everyService(service -> schema.accepts(json(service)));
    }

    @Test
    void namesHaveALengthAndNoStopAtTheEnd() {
        everyStructure(structure -> assertIsName(structure.nom()));
        everyService(service -> assertIsName(service.nom()));
    }

    @Test
    void nothingIsDatedInTheFuture() {
        everyStructure(structure -> assertThat(structure.dateMaj()).isBeforeOrEqualTo(RandomPlaces.TODAY));
        everyService(service -> assertThat(service.dateMaj()).isBeforeOrEqualTo(RandomPlaces.TODAY));
    }

    @Test
    void everybodyExcludesTheOthers() {
        everyService(service -> {
            long others = service.publics().stream()
                    .filter(code -> !code.equals("tous-publics"))
                    .count();
            assertThat(service.publics().contains("tous-publics") && others > 0)
                    .as("%s", service)
                    .isFalse();
        });
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        everyStructure(structure ->
                assertThat(json(structure)).noneMatch(value -> value.isNull() || (value.isArray() && value.isEmpty())));
    }

    @ParameterizedTest
    @CsvSource({
        "C.C.A.S., C.C.A.S",
        "'Aides, repas, etc.', 'Aides, repas, etc.'",
        "A, Lieu A",
        "..., Lieu",
        "Pôle. . ., Pôle",
    })
    void namesThatBreakTheRulesAreMended(String given, String told) {
        assertThat(DataInclusion.name(given, "Lieu")).isEqualTo(told);
    }

    private void everyStructure(Consumer<Structure> check) {
        RandomPlaces.many(PLACES).map(mapping::structure).forEach(check);
    }

    private void everyService(Consumer<Service> check) {
        RandomPlaces.many(PLACES)
                .flatMap(place -> place.services().stream().map(service -> new Offer(place, service)))
                .map(mapping::service)
                .forEach(check);
    }

    private static void assertIsName(String name) {
        assertThat(name).hasSizeBetween(3, 150);
        assertThat(name.endsWith(".") && !name.endsWith("etc.")).as(name).isFalse();
    }

    private static JsonNode json(Object told) {
        return RandomPlaces.JSON.valueToTree(told);
    }
}
