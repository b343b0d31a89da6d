package org.solidarites.aid.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;

/** The check of each règlement, made once: what is published never changes. */
@ApplicationScoped
class FactChecks {

    private final Map<String, FactCheck> made = new ConcurrentHashMap<>();
    private final Regulations regulations;

    FactChecks(Regulations regulations) {
        this.regulations = regulations;
    }

    FactCheck of(DatedRegulation regulation) {
        return made.computeIfAbsent(regulation.document().id(), id -> new FactCheck(regulation, regulations));
    }
}
