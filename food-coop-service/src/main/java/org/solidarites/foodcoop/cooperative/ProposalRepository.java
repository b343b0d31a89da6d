package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.cooperative.core.Choice;
import org.solidarites.foodcoop.cooperative.core.College;
import org.solidarites.foodcoop.cooperative.core.Tally;

@ApplicationScoped
class ProposalRepository extends AggregateRepository<Proposal> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Proposals, newest first. */
    List<Proposal> page(Optional<Cursor> before, int rows) {
        return find("id < ?1 order by id desc", before.map(Cursor::id).orElse(AFTER_ALL))
                .range(0, rows - 1)
                .list();
    }

    /**
     * Notes an answer.
     *
     * @return false if the actor has answered before
     */
    boolean answer(UUID proposal, Actor actor, NewVote vote, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO coop_vote (id, proposal_id, actor_id, college, choice, reason, given_at)"
                                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING")
                        .setParameter(1, Ids.next())
                        .setParameter(2, proposal)
                        .setParameter(3, actor.id())
                        .setParameter(4, actor.college().name())
                        .setParameter(5, vote.choice().name())
                        .setParameter(6, vote.reason())
                        .setParameter(7, now)
                        .executeUpdate()
                == 1;
    }

    /** What was answered, without who did. */
    List<Tally.Answer> answers(UUID proposal) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("SELECT college, choice FROM coop_vote WHERE proposal_id = ?1", Object[].class)
                .setParameter(1, proposal)
                .getResultList();
        return rows.stream()
                .map(row -> new Tally.Answer(College.valueOf((String) row[0]), Choice.valueOf((String) row[1])))
                .toList();
    }
}
