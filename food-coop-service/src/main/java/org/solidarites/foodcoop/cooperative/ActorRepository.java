package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ActorRepository extends AggregateRepository<Actor> {

    /** Actors, newest first. */
    List<Actor> page(Optional<Cursor> before, int rows) {
        return newest(before, rows);
    }

    /** The actor with this token, unless they have left. */
    Optional<Actor> present(String subject) {
        return find("mandate.subject = ?1 and leftOn is null", subject).firstResultOptional();
    }

    /** How many took part at the end of a day, each once however often they left and came back. */
    long electors(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct mandate.subject) from Actor"
                                + " where mandate.mandateSignedOn <= :day and (leftOn is null or leftOn > :day)",
                        Long.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
