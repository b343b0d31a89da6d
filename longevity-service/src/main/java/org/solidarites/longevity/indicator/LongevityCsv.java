package org.solidarites.longevity.indicator;

import org.jspecify.annotations.Nullable;

/** The figures as a table (RFC 4180), one figure a row. All cells are numbers, instants or codes: none needs quotes. */
final class LongevityCsv {

    private static final String END = "\r\n";

    private final StringBuilder table = new StringBuilder("indicator,group,value,suppressed").append(END);

    private LongevityCsv() {}

    static String of(LongevityView figures) {
        LongevityCsv csv = new LongevityCsv();
        csv.row("generatedAt", "", figures.generatedAt(), false);
        csv.row("until", "", figures.until(), false);
        csv.row("quartiersCovered", "", figures.quartiersCovered(), false);
        csv.row("quartiers", "", figures.quartiers(), false);
        csv.row("medianDaysWaited", "", figures.medianDaysWaited(), figures.medianDaysWaited() == null);
        figures.places().forEach(csv::places);
        figures.byQuartier().forEach(row -> csv.rows("byQuartier", row));
        figures.byAge().forEach(row -> csv.rows("byAge", row));
        return csv.table.toString();
    }

    private void places(PlaceRow row) {
        row("places.activities", row.quartier(), row.activities(), false);
        row("places.offered", row.quartier(), row.offered(), false);
        row("places.taken", row.quartier(), row.taken(), row.taken() == null);
    }

    private void rows(String by, PeopleRow row) {
        row(by + ".registrations", row.group(), row.registrations(), row.registrations() == null);
        row(by + ".withPlace", row.group(), row.withPlace(), row.withPlace() == null);
        row(by + ".firstParticipations", row.group(), row.firstParticipations(), row.firstParticipations() == null);
        row(by + ".medianDaysWaited", row.group(), row.medianDaysWaited(), row.medianDaysWaited() == null);
    }

    private void row(String indicator, String group, @Nullable Object value, boolean suppressed) {
        table.append(String.join(
                        ",", indicator, group, value == null ? "" : value.toString(), Boolean.toString(suppressed)))
                .append(END);
    }
}
