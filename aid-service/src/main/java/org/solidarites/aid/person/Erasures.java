package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Erases what is held about persons, and reports it, in one transaction. */
@ApplicationScoped
class Erasures {

    private final Holdings holdings;
    private final ErasureRepository reports;
    private final EntityManager entities;
    private final Clock clock;

    Erasures(Holdings holdings, ErasureRepository reports, EntityManager entities, Clock clock) {
        this.holdings = holdings;
        this.reports = reports;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erase(List<DataSubject> subjects, Erasure.Cause cause) {
        if (subjects.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (DataSubject subject : subjects) {
            holdings.erase(subject).forEach((kind, records) -> counts.merge(kind, records, Integer::sum));
            // Before each of the next queries all that is loaded would be looked through for changes.
            entities.flush();
            entities.clear();
        }
        reports.persist(new Erasure(cause, subjects.size(), counts, clock.instant()));
    }
}
