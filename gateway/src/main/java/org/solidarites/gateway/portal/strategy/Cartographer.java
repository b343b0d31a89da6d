package org.solidarites.gateway.portal.strategy;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartier;
import org.solidarites.chassis.city.Quartiers;

/** Draws the map of what the directory and the senior spaces tell. */
final class Cartographer {

    private final List<Quartier> quartiers;
    private final Tiles tiles = new Tiles();

    Cartographer(Quartiers quartiers) {
        this.quartiers = quartiers.all();
    }

    /**
     * The map.
     *
     * @param desks of the directory, null if it did not answer
     * @param seniors of the senior spaces, null if they did not answer
     */
    CityMap draw(@Nullable List<JsonObject> desks, @Nullable List<JsonObject> seniors) {
        List<String> missing = new ArrayList<>();
        if (desks == null) {
            missing.add("guichets");
        }
        if (seniors == null) {
            missing.add("seniors");
        }
        List<CityMap.Quartered> drawn = new ArrayList<>();
        for (int i = 0; i < quartiers.size(); i++) {
            Quartier quartier = quartiers.get(i);
            Tiles.Place tile = tiles.of(quartiers, i);
            String name = Names.label(quartier);
            drawn.add(new CityMap.Quartered(
                    quartier.code(),
                    name,
                    List.of(name.split(" – ")),
                    tile.x(),
                    tile.y(),
                    places(quartier.code(), desks, seniors)));
        }
        return new CityMap(
                missing,
                drawn.stream().mapToInt(CityMap.Quartered::x).max().orElse(0) + Tiles.WIDTH,
                drawn.stream().mapToInt(CityMap.Quartered::y).max().orElse(0) + Tiles.HEIGHT,
                tiles.water(quartiers),
                drawn);
    }

    private static List<CityMap.Place> places(
            String quartier, @Nullable List<JsonObject> desks, @Nullable List<JsonObject> seniors) {
        return Stream.concat(of(quartier, desks, false), of(quartier, seniors, true))
                .sorted(Comparator.comparing(CityMap.Place::senior)
                        .thenComparing(Comparator.comparing(CityMap.Place::open).reversed())
                        .thenComparing(CityMap.Place::name))
                .toList();
    }

    private static Stream<CityMap.Place> of(String quartier, @Nullable List<JsonObject> told, boolean senior) {
        return told == null
                ? Stream.empty()
                : told.stream()
                        .filter(place -> quartier.equals(place.getString("quartier")))
                        .filter(place -> isOpen(place) || "PLANNED".equals(place.getString("state")))
                        .map(place -> new CityMap.Place(
                                place.getString("name"), senior, isOpen(place), place.getString("announcedFor")));
    }

    private static boolean isOpen(JsonObject place) {
        return "OPEN".equals(place.getString("state"));
    }
}
