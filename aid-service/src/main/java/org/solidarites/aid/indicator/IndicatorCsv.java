package org.solidarites.aid.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures as a table (RFC 4180), one figure a row. All cells are numbers or codes, so none needs quotes. */
final class IndicatorCsv {

    private static final String END = "\r\n";

    private final StringBuilder table = new StringBuilder("year,aid,by,of,indicator,value,suppressed").append(END);
    private final int year;

    private IndicatorCsv(int year) {
        this.year = year;
    }

    static String of(AidIndicatorView figures) {
        IndicatorCsv csv = new IndicatorCsv(figures.year());
        figures.aids().forEach(csv::rows);
        return csv.table.toString();
    }

    private void rows(AidIndicatorView.AidFigures aid) {
        AidIndicatorView.Total all = aid.total();
        Row row = new Row(aid.aid(), "AID", aid.aid(), all.suppressed());
        cell(row, "requests", all.requests());
        cell(row, "decided", all.decided());
        cell(row, "granted", all.granted());
        cell(row, "refused", all.refused());
        cell(row, "bySilence", all.bySilence());
        cell(row, "amount", all.amount() == null ? null : all.amount().toDecimal());
        cell(row, "medianDays", all.medianDays());
        cell(row, "p90Days", all.p90Days());
        aid.byQuartier().forEach(part -> rows(aid.aid(), "QUARTIER", part));
        aid.byAgeBand().forEach(part -> rows(aid.aid(), "AGE_BAND", part));
    }

    private void rows(String aid, String by, AidIndicatorView.Part part) {
        Row row = new Row(aid, by, part.of(), part.suppressed());
        cell(row, "requests", part.requests());
        cell(row, "granted", part.granted());
        cell(row, "amount", part.amount() == null ? null : part.amount().toDecimal());
        cell(row, "medianDays", part.medianDays());
        cell(row, "p90Days", part.p90Days());
    }

    private void cell(Row row, String indicator, @Nullable Object value) {
        table.append(String.join(
                        ",",
                        Integer.toString(year),
                        row.aid(),
                        row.by(),
                        row.of(),
                        indicator,
                        value == null ? "" : value.toString(),
                        Boolean.toString(row.suppressed().contains(indicator))))
                .append(END);
    }

    private record Row(String aid, String by, String of, List<String> suppressed) {}
}
