package org.solidarites.gateway.portal.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.Quartier;
import org.solidarites.chassis.city.Quartiers;

class TilesTest {

    private final Tiles tiles = new Tiles();

    @Test
    void everyQuartierOfNantesHasATileOfItsOwn() {
        List<Quartier> nantes = Quartiers.ofNantes().all();

        List<Tiles.Place> places = IntStream.range(0, nantes.size())
                .mapToObj(index -> tiles.of(nantes, index))
                .toList();

        assertThat(tiles.know(nantes)).isTrue();
        assertThat(tiles.water(nantes)).isNotEmpty();
        for (Tiles.Place one : places) {
            assertThat(places.stream()
                            .filter(other -> one.y() == other.y() && Math.abs(one.x() - other.x()) < Tiles.WIDTH))
                    .as("tiles on " + one)
                    .hasSize(1);
        }
    }

    @Test
    void anotherCityStandsInRowsAndHasNoRiverOfNantes() {
        List<Quartier> elsewhere = IntStream.range(0, 5)
                .mapToObj(index -> new Quartier("q-" + index, "Q" + index))
                .toList();

        assertThat(tiles.of(elsewhere, 3)).isEqualTo(new Tiles.Place(3 * Tiles.WIDTH, 0));
        assertThat(tiles.of(elsewhere, 4)).isEqualTo(new Tiles.Place(0, Tiles.HEIGHT));
        assertThat(tiles.water(elsewhere)).isEmpty();
    }
}
