package org.solidarites.foodcoop.turn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets transactions do something one after the other, on whatever instance they run. */
@ApplicationScoped
public class Turns {

    private final EntityManager database;

    Turns(EntityManager database) {
        this.database = database;
    }

    /** Waits until no other transaction has the turn of this name, and has it until its own transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String name) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", name)
                .getSingleResult();
    }
}
