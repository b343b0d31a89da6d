package org.solidarites.foodcoop.ledger;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.solidarites.chassis.metric.KeptFigure;
import org.solidarites.chassis.metric.KeptFigures;

/** How much of the ledger waits for its place in the chain of hashes: next to nothing, as it is sealed each second. */
@Singleton
class SealFigures implements KeptFigures {

    private final EntityManager database;

    SealFigures(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<KeptFigure> read() {
        return List.of(KeptFigure.of("solidarites.ledger.unsealed", (Number)
                database.createNativeQuery("SELECT count(*) FROM ledger_unsealed")
                        .getSingleResult()));
    }
}
