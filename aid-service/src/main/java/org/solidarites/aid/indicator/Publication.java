package org.solidarites.aid.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.solidarites.aid.dossier.DossierFigures;
import org.solidarites.aid.dossier.DossierFigures.By;
import org.solidarites.aid.indicator.AidIndicatorView.AidFigures;
import org.solidarites.aid.indicator.AidIndicatorView.Part;
import org.solidarites.aid.indicator.AidIndicatorView.Total;
import org.solidarites.chassis.figure.SmallNumbers;

/** Makes of exact figures those that may be published. Plain Java. */
final class Publication {

    private Publication() {}

    /** The aids in the order of their codes. */
    static List<AidFigures> of(List<DossierFigures> exact) {
        return exact.stream()
                .collect(Collectors.groupingBy(DossierFigures::aid, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Publication::aid)
                .toList();
    }

    private static AidFigures aid(List<DossierFigures> exact) {
        DossierFigures all = rows(exact, By.AID).getFirst();
        Total total = total(all);
        return new AidFigures(
                all.aid(),
                total,
                total.requests() == null ? List.of() : parts(rows(exact, By.QUARTIER), total),
                total.requests() == null ? List.of() : parts(rows(exact, By.AGE_BAND), total));
    }

    private static List<DossierFigures> rows(List<DossierFigures> exact, By by) {
        return exact.stream().filter(row -> row.by() == by).toList();
    }

    private static Total total(DossierFigures all) {
        List<OptionalLong> shown = SmallNumbers.hide(all.requests(), all.decided(), all.granted());
        boolean decided = shown.get(1).isPresent();
        boolean granted = shown.get(2).isPresent();
        boolean kinds =
                decided && granted && all.refused() >= SmallNumbers.LEAST && all.bySilence() >= SmallNumbers.LEAST;
        List<String> suppressed = new ArrayList<>();
        note(suppressed, shown.get(0).isPresent(), "requests");
        note(suppressed, decided, "decided", "medianDays", "p90Days");
        note(suppressed, granted, "granted", "amount");
        note(suppressed, kinds, "refused", "bySilence");
        return new Total(
                SmallNumbers.boxed(shown.get(0)),
                SmallNumbers.boxed(shown.get(1)),
                SmallNumbers.boxed(shown.get(2)),
                kinds ? all.refused() : null,
                kinds ? all.bySilence() : null,
                granted ? all.amount() : null,
                decided ? all.medianDays() : null,
                decided ? all.p90Days() : null,
                List.copyOf(suppressed));
    }

    private static List<Part> parts(List<DossierFigures> rows, Total total) {
        Breakdown breakdown = Breakdown.of(rows, total.granted() != null);
        return breakdown.rows().stream()
                .map(row -> part(row, !breakdown.grantedHidden().contains(row)))
                .toList();
    }

    private static Part part(DossierFigures row, boolean granted) {
        boolean days = row.decided() >= SmallNumbers.LEAST && row.medianDays() != null;
        List<String> suppressed = new ArrayList<>();
        note(suppressed, granted, "granted", "amount");
        note(suppressed, days, "medianDays", "p90Days");
        return new Part(
                row.value(),
                row.requests(),
                granted ? row.granted() : null,
                granted ? row.amount() : null,
                days ? row.medianDays() : null,
                days ? row.p90Days() : null,
                List.copyOf(suppressed));
    }

    private static void note(List<String> suppressed, boolean shown, String... fields) {
        if (!shown) {
            suppressed.addAll(List.of(fields));
        }
    }
}
