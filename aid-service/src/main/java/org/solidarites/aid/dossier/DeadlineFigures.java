package org.solidarites.aid.dossier;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.solidarites.chassis.metric.KeptFigure;
import org.solidarites.chassis.metric.KeptFigures;

/** How many dossiers silence will reject soon: those within 3 days are also among those within 15. */
@Singleton
class DeadlineFigures implements KeptFigures {

    private static final String NEAR = "solidarites.dossiers.near.silence";

    private final EntityManager database;
    private final Clock clock;

    DeadlineFigures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<KeptFigure> read() {
        LocalDate today = LocalDate.now(clock);
        Object[] near = (Object[]) database.createNativeQuery(
                        "SELECT count(*) FILTER (WHERE silence_on <= :soon), count(*) FILTER (WHERE silence_on <= :now)"
                                + " FROM dossier WHERE silence_due_on IS NOT NULL")
                .setParameter("soon", today.plusDays(15))
                .setParameter("now", today.plusDays(3))
                .getSingleResult();
        return List.of(
                KeptFigure.of(NEAR, "within", "15d", (Number) near[0]),
                KeptFigure.of(NEAR, "within", "3d", (Number) near[1]));
    }
}
