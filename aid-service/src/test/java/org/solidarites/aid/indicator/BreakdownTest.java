package org.solidarites.aid.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.dossier.DossierFigures;
import org.solidarites.chassis.money.Euros;

class BreakdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 12 6 | b 20 10 => a 12 6, b 20 10",
                // One small row would be the total less the others: the next one hides it.
                "a 3 3 | b 6 6 | c 20 10 => c 20 10, OTHER 9 9",
                "a 1 1 | b 2 2 | c 4 4 | d 30 20 => d 30 20, OTHER 7 7",
                "a 1 0 | b 2 1 | c 4 4 | d 30 20 => d 30 -, OTHER 7 -",
                "a 1 1 | b 2 2 => OTHER 3 -",
                // 9 of 10 would tell of the one; so would the total of both, less the other.
                "a 10 9 | b 20 10 => a 10 -, b 20 -",
                // 9 of 10 and 19 of 20 together leave two: a third one is hidden with them.
                "a 10 9 | b 20 19 | c 30 15 | d 40 20 => a 10 -, b 20 -, c 30 -, d 40 20",
                // The sum of the hidden ones says nothing of anybody.
                "a 10 2 | b 20 4 | c 30 15 => a 10 -, b 20 -, c 30 15",
            })
    void hidesWhatIsSmallAndWhatWouldGiveItAway(String exactAndShown) {
        String[] both = exactAndShown.split(" => ");

        assertThat(shown(Breakdown.of(rows(both[0]), true))).isEqualTo(both[1]);
    }

    @Test
    void showsNoGrantsWhereTheTotalShowsNone() {
        assertThat(shown(Breakdown.of(rows("a 12 6 | b 20 10"), false))).isEqualTo("a 12 -, b 20 -");
    }

    @Test
    void leavesNobodyASmallNumberToCompute() {
        Random random = new Random(7);
        for (int times = 0; times < 20_000; times++) {
            List<DossierFigures> exact = random(random);

            Breakdown breakdown = Breakdown.of(exact, true);

            assertThat(sum(breakdown.rows())[0]).isEqualTo(sum(exact)[0]);
            if (sum(exact)[0] >= 5) {
                assertThat(breakdown.rows()).allMatch(row -> row.requests() >= 5);
            }
            Set<DossierFigures> hidden = breakdown.grantedHidden();
            assertThat(breakdown.rows()).allMatch(row -> hidden.contains(row) || isSafe(row.requests(), row.granted()));
            if (!hidden.isEmpty() && hidden.size() < breakdown.rows().size()) {
                long[] left = sum(List.copyOf(hidden));
                assertThat(isSafe(left[0], left[1]))
                        .as("%s of %s", left[1], left[0])
                        .isTrue();
            }
        }
    }

    private static boolean isSafe(long whole, long part) {
        return part >= 5 && (whole == part || whole - part >= 5);
    }

    private static long[] sum(List<DossierFigures> rows) {
        return new long[] {
            rows.stream().mapToLong(DossierFigures::requests).sum(),
            rows.stream().mapToLong(DossierFigures::granted).sum()
        };
    }

    private static List<DossierFigures> random(Random random) {
        List<DossierFigures> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(11); i++) {
            int requests = 1 + random.nextInt(30);
            rows.add(row("q" + (char) ('a' + i), requests, random.nextInt(requests + 1)));
        }
        return rows;
    }

    private static List<DossierFigures> rows(String written) {
        return Stream.of(written.split("\\|"))
                .map(row -> row.strip().split(" "))
                .map(row -> row(row[0], Long.parseLong(row[1]), Long.parseLong(row[2])))
                .toList();
    }

    private static DossierFigures row(String value, long requests, long granted) {
        return new DossierFigures(
                "aide", DossierFigures.By.QUARTIER, value, requests, granted, 0, 0, Euros.of(granted), null, null);
    }

    private static String shown(Breakdown breakdown) {
        return breakdown.rows().stream()
                .map(row -> row.value() + " " + row.requests() + " "
                        + (breakdown.grantedHidden().contains(row) ? "-" : row.granted()))
                .collect(Collectors.joining(", "));
    }
}
