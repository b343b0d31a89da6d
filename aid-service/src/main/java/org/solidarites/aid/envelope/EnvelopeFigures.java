package org.solidarites.aid.envelope;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.solidarites.chassis.metric.KeptFigure;
import org.solidarites.chassis.metric.KeptFigures;

/** What this year's envelopes are, and what is left of each, by aid. */
@Singleton
class EnvelopeFigures implements KeptFigures {

    private final EntityManager database;
    private final Clock clock;

    EnvelopeFigures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<KeptFigure> read() {
        List<?> envelopes = database.createNativeQuery("SELECT aid, amount_cents / 100.0,"
                        + " (amount_cents - committed_cents) / 100.0 FROM envelope WHERE budget_year = :year")
                .setParameter("year", LocalDate.now(clock).getYear())
                .getResultList();
        return envelopes.stream()
                .map(Object[].class::cast)
                .flatMap(envelope -> Stream.of(
                        KeptFigure.of(
                                "solidarites.envelope.amount.euros", "aid", (String) envelope[0], (Number) envelope[1]),
                        KeptFigure.of(
                                "solidarites.envelope.left.euros", "aid", (String) envelope[0], (Number) envelope[2])))
                .toList();
    }
}
