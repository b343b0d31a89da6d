package org.solidarites.guichet.indicator;

import org.jspecify.annotations.Nullable;

/**
 * The figures as a table (RFC 4180), one figure a row. All cells are numbers, instants or codes, so none needs quotes.
 */
final class TakeUpCsv {

    private static final String END = "\r\n";

    private final StringBuilder table = new StringBuilder("indicator,group,code,value,suppressed").append(END);

    private TakeUpCsv() {}

    static String of(TakeUpView figures) {
        TakeUpCsv csv = new TakeUpCsv();
        csv.row("generatedAt", figures.generatedAt());
        csv.row("until", figures.until());
        csv.row("quartiers.covered", figures.quartiers().covered());
        csv.row("quartiers.total", figures.quartiers().total());
        csv.row("openings.openings", figures.openings().openings());
        csv.row("openings.desks", figures.openings().desks());
        csv.rows(figures.appointments());
        figures.referrals().forEach(csv::rows);
        figures.themes().forEach(row -> csv.row("themes.sent", "THEME", row.theme(), row.sent(), false));
        return csv.table.toString();
    }

    private void rows(AppointmentRow appointments) {
        row(
                "appointments.given",
                null,
                null,
                appointments.given(),
                appointments.suppressed().contains("given"));
        row(
                "appointments.honoured",
                null,
                null,
                appointments.honoured(),
                appointments.suppressed().contains("honoured"));
        row("appointments.daysToNextFreeSlot", null, null, appointments.daysToNextFreeSlot(), false);
        row("appointments.motivesWithFreeSlot", appointments.motivesWithFreeSlot());
    }

    private void rows(ReferralRow referrals) {
        row(referrals, "sent", referrals.sent());
        row(referrals, "withOutcome", referrals.withOutcome());
        row(referrals, "rightsOpened", referrals.rightsOpened());
        row(referrals, "rightsOpenedRate", referrals.rightsOpenedRate());
        row(referrals, "medianDaysToOutcome", referrals.medianDaysToOutcome());
    }

    private void row(ReferralRow of, String name, @Nullable Object value) {
        row(
                "referrals." + name,
                of.group().name(),
                of.aid(),
                value,
                of.suppressed().contains(name));
    }

    private void row(String indicator, Object value) {
        row(indicator, null, null, value, false);
    }

    private void row(
            String indicator,
            @Nullable String group,
            @Nullable String code,
            @Nullable Object value,
            boolean suppressed) {
        table.append(String.join(",", indicator, cell(group), cell(code), cell(value), Boolean.toString(suppressed)))
                .append(END);
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
