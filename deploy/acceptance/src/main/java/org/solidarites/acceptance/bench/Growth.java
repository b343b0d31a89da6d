package org.solidarites.acceptance.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;

/** The same requests among once, ten times and a hundred times the data, through the gateway, one after the other. */
final class Growth {

    private static final int[] PLACES = {50, 500, 5_000};
    private static final int[] DOSSIERS = {1_000, 10_000, 100_000};
    private static final int WARMING = 3_000;
    private static final int MEASURED = 1_000;

    private final OwnStack own;
    private final Door door;
    private final List<Panel> panels = new ArrayList<>();
    private final StringBuilder table = new StringBuilder("""
            | request | among | n | p50 ms | p99 ms | processor ms each | of which |
            |---|---|---|---|---|---|---|
            """);

    private Growth(OwnStack own) {
        this.own = own;
        this.door = own.door();
    }

    /**
     * What was found.
     *
     * @param markdown the table
     * @param panels the same to be drawn
     */
    record Found(String markdown, List<Panel> panels) {}

    static Found run(LocalConfig beside) throws InterruptedException {
        try (OwnStack own = OwnStack.start(beside)) {
            Growth growth = new Growth(own);
            growth.places();
            growth.dossiers();
            growth.ledger(beside);
            growth.table.append("%nUnder load, right after: %s".formatted(Footprint.of(own.stack())));
            return new Found(growth.table.toString(), growth.panels);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void places() throws InterruptedException {
        Places places = new Places(door);
        // by somebody with a token, for others are answered from the gateway's memory
        String partner = door.partner("partner-demo");
        IntConsumer search = number -> door.get(Places.around(number), partner).expect(200);
        warm(search);
        Panel panel = new Panel("Search of places around a point", "places");
        for (int count : PLACES) {
            places.fillUpTo(count);
            measure(panel, count, search);
        }
    }

    private void dossiers() throws SQLException {
        String partner = door.partner("partner-demo");
        Dossiers dossiers = new Dossiers(own.stack().config(), door);
        IntConsumer list =
                number -> door.get("/v1/aid/dossiers?limit=20", partner).expect(200);
        warm(list);
        Panel first = new Panel("First page of one's dossiers", "dossiers");
        Panel one = new Panel("One dossier", "dossiers");
        for (int count : DOSSIERS) {
            List<String> some = dossiers.fillUpTo(count, MEASURED);
            measure(first, count, list);
            measure(
                    one,
                    count,
                    number -> door.get("/v1/aid/dossiers/" + some.get(number % some.size()), partner)
                            .expect(200));
        }
    }

    /** In the database alone, by one client: the rest of a request does not depend on the number of entries. */
    private void ledger(LocalConfig config) throws InterruptedException {
        for (Panel panel : LedgerPostings.growth(config)) {
            panels.add(panel);
            for (Panel.Point point : panel.points()) {
                row(panel, point, "", "");
            }
        }
    }

    private static void warm(IntConsumer request) {
        for (int i = 0; i < WARMING; i++) {
            request.accept(i);
        }
    }

    private void measure(Panel panel, int count, IntConsumer request) {
        Cost before = Cost.of(own.stack());
        List<Long> durations = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            long begin = System.nanoTime();
            request.accept(i);
            durations.add(System.nanoTime() - begin);
        }
        Cost after = Cost.of(own.stack());
        Percentiles found = new Percentiles(durations);
        if (!panels.contains(panel)) {
            panels.add(panel);
        }
        row(
                panel,
                panel.add(count, found.ms(0.5), found.ms(0.99)),
                String.format(Locale.ROOT, "%.2f", after.eachMs(before, MEASURED)),
                after.eachByPart(before, MEASURED));
    }

    private void row(Panel panel, Panel.Point point, String processor, String ofWhich) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,d %s | %d | %.2f | %.2f | %s | %s |%n",
                panel.title(),
                point.count(),
                panel.unit(),
                MEASURED,
                point.p50(),
                point.p99(),
                processor,
                ofWhich));
    }
}
