package org.solidarites.gateway.portal.strategy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.solidarites.chassis.city.Quartier;

/**
 * Where the quartiers stand on the map: a scheme of tiles, since no survey of the city is at hand. Of another city than
 * Nantes nothing is known, so its quartiers stand in rows.
 */
final class Tiles {

    static final int WIDTH = 100;
    static final int HEIGHT = 92;
    private static final int COLUMNS = 4;

    private final JsonObject scheme;

    Tiles() {
        try (InputStream in = Tiles.class.getResourceAsStream("nantes-tiles.json")) {
            scheme = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Upper left corner of a tile, in the units of the drawing. */
    record Place(int x, int y) {}

    boolean know(List<Quartier> quartiers) {
        return quartiers.stream().allMatch(quartier -> tile(quartier.code()) != null);
    }

    Place of(List<Quartier> quartiers, int index) {
        if (!know(quartiers)) {
            return new Place(index % COLUMNS * WIDTH, index / COLUMNS * HEIGHT);
        }
        JsonObject tile = tile(quartiers.get(index).code());
        return new Place(scaled(tile.getDouble("x"), WIDTH), scaled(tile.getDouble("y"), HEIGHT));
    }

    /** The rivers, each as the {@code points} of a line. */
    List<String> water(List<Quartier> quartiers) {
        return know(quartiers)
                ? scheme.getJsonArray("water").stream()
                        .map(line -> points((JsonArray) line))
                        .toList()
                : List.of();
    }

    private JsonObject tile(String code) {
        return scheme.getJsonObject("tiles").getJsonObject(code);
    }

    private static String points(JsonArray line) {
        return line.stream()
                .map(JsonArray.class::cast)
                .map(point -> scaled(point.getDouble(0), WIDTH) + "," + scaled(point.getDouble(1), HEIGHT))
                .collect(Collectors.joining(" "));
    }

    private static int scaled(double tiles, int unit) {
        return (int) Math.round(tiles * unit);
    }
}
