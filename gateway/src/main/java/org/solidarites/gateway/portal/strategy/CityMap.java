package org.solidarites.gateway.portal.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quartiers with their desks and senior spaces, drawn as tiles.
 *
 * @param missing what could not be had: {@code guichets}, {@code seniors}
 * @param width of the drawing
 * @param height of the drawing
 * @param water rivers, as points of lines
 * @param quartiers in their official order
 */
public record CityMap(List<String> missing, int width, int height, List<String> water, List<Quartered> quartiers) {

    /** Whether the desks are known. */
    public boolean hasDesks() {
        return !missing.contains("guichets");
    }

    /** Whether the senior spaces are known. */
    public boolean hasSeniors() {
        return !missing.contains("seniors");
    }

    /**
     * One quartier.
     *
     * @param code kebab-case
     * @param name as it is read
     * @param lines the name on its tile, a line each
     * @param x left edge of its tile
     * @param y upper edge
     * @param places desks and senior spaces, the open ones first
     */
    public record Quartered(String code, String name, List<String> lines, int x, int y, List<Place> places) {

        /** The desks. */
        public List<Place> desks() {
            return places.stream().filter(place -> !place.senior).toList();
        }

        /** The senior spaces. */
        public List<Place> seniors() {
            return places.stream().filter(place -> place.senior).toList();
        }

        /** How its tile looks: {@code open}, {@code planned} or {@code none}. */
        public String look() {
            if (places.stream().anyMatch(place -> place.open)) {
                return "open";
            }
            return places.isEmpty() ? "none" : "planned";
        }

        /** Where the line with this number stands, so that all lines are in the middle of what is free. */
        public int lineY(int index) {
            return y + 34 + index * 15 - (lines.size() - 1) * 7;
        }

        /** Where the sign with this number stands. */
        public int signX(int index) {
            return x + Tiles.WIDTH / 2 - (places.size() - 1) * 10 + index * 20;
        }

        /** Height of the signs. */
        public int signY() {
            return y + 72;
        }
    }

    /**
     * A desk or a senior space.
     *
     * @param name as its service tells it
     * @param senior whether it is a senior space
     * @param open whether it is open, and not only planned
     * @param announcedFor year or day for which it is announced, null where that is not known
     */
    public record Place(
            String name,
            boolean senior,
            boolean open,
            @Nullable String announcedFor) {}
}
