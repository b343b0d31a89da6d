package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ActorRepository extends AggregateRepository<Actor> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Actors, newest first. */
    List<Actor> page(Optional<Cursor> before, int rows) {
        return find("id < ?1 order by id desc", before.map(Cursor::id).orElse(AFTER_ALL))
                .range(0, rows - 1)
                .list();
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
