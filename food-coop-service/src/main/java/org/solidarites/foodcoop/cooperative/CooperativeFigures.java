package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.foodcoop.cooperative.core.College;
import org.solidarites.foodcoop.cooperative.core.HelpKind;
import org.solidarites.foodcoop.cooperative.core.Stage;

/** Open figures on the Coopérative. No total stands beside its parts, so nobody can compute what is hidden. */
@ApplicationScoped
class CooperativeFigures {

    private static final String COUNTS = """
            SELECT 'ACTORS', college, count(*) FROM coop_actor WHERE left_on IS NULL GROUP BY college
            UNION ALL SELECT 'INITIATIVES', stage, count(*) FROM coop_initiative GROUP BY stage
            UNION ALL SELECT 'HELP', kind, count(*) FROM coop_help GROUP BY kind""";

    private final EntityManager database;

    CooperativeFigures(EntityManager database) {
        this.database = database;
    }

    /** Every figure there can be, counted, those under 5 hidden. */
    List<Figure> all() {
        Map<String, Long> counted = new TreeMap<>();
        List<Object[]> rows = database.createNativeQuery(COUNTS, Object[].class).getResultList();
        rows.forEach(row -> counted.put(row[0] + "/" + row[1], ((Number) row[2]).longValue()));
        List<Figure> figures = new ArrayList<>();
        add(figures, "ACTORS", College.values(), counted);
        add(figures, "INITIATIVES", Stage.values(), counted);
        add(figures, "HELP", HelpKind.values(), counted);
        return List.copyOf(figures);
    }

    private static void add(List<Figure> figures, String name, Enum<?>[] values, Map<String, Long> counted) {
        for (Enum<?> value : values) {
            OptionalLong shown = SmallNumbers.hide(counted.getOrDefault(name + "/" + value.name(), 0L))
                    .getFirst();
            figures.add(new Figure(
                    name,
                    value.name(),
                    shown.isEmpty() ? null : SmallNumbers.rounded(shown.getAsLong()),
                    shown.isEmpty()));
        }
    }

    /**
     * A figure.
     *
     * @param figure ACTORS by college, INITIATIVES by stage, HELP by kind
     * @param count rounded to the next five, so that nobody sees one person come or go; null where it is hidden
     * @param suppressed whether it is hidden because it is under 5
     */
    @Schema(name = "CooperativeFigure")
    record Figure(
            @Schema(examples = "INITIATIVES") String figure,
            @Schema(examples = "EXPERIMENT") String of,
            @Schema(examples = "10") @Nullable Long count,
            @Schema(examples = "false") boolean suppressed) {}
}
