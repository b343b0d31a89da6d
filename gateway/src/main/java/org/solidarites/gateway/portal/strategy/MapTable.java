package org.solidarites.gateway.portal.strategy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map as a table of comma-separated values (RFC 4180): one line for each desk or senior space. */
final class MapTable {

    private static final String HEAD = "quartier,name,kind,state,announcedFor";

    private MapTable() {}

    static String of(CityMap map) {
        return Stream.concat(
                        Stream.of(HEAD),
                        map.quartiers().stream()
                                .flatMap(quartier ->
                                        quartier.places().stream().map(place -> line(quartier.code(), place))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String quartier, CityMap.Place place) {
        return Stream.of(
                        quartier,
                        place.name(),
                        place.senior() ? "SENIOR_SPACE" : "GUICHET",
                        place.open() ? "OPEN" : "PLANNED",
                        place.announcedFor() == null ? "" : place.announcedFor())
                .map(MapTable::cell)
                .collect(Collectors.joining(","));
    }

    // A cell that begins like a formula would be computed by a spreadsheet.
    private static String cell(String text) {
        String harmless =
                !text.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(text.charAt(0)) ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
