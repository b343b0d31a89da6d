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

    /** Proposals, newest first. */
    List<Proposal> page(Optional<Cursor> before, int rows) {
        return newest(before, rows);
    }

    /** Those that have closed and were not decided, the longest waiting first. */
    List<UUID> undecided(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select p.id from Proposal p where p.outcome is null and p.closesAt <= :now order by p.closesAt",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Notes an answer to a proposal that is held, so that nobody answers it meanwhile. Who leaves and joins again is
     * another actor, and still the same somebody.
     *
     * @return false if they have answered before
     */
    boolean answer(UUID proposal, Actor actor, NewVote vote, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO coop_vote (id, proposal_id, actor_id, college, choice, reason, given_at)"
                                        + " SELECT ?1, ?2, s.id, ?4, ?5, cast(?6 AS varchar), ?7 FROM coop_actor s"
                                        + " WHERE s.id = ?3 AND NOT EXISTS (SELECT 1 FROM coop_vote v"
                                        + " JOIN coop_actor a ON a.id = v.actor_id"
                                        + " WHERE v.proposal_id = ?2 AND a.subject = s.subject)")
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

    /** The reasons that were given, oldest first. */
    List<Reason> reasons(UUID proposal) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "SELECT choice, reason FROM coop_vote WHERE proposal_id = ?1 AND reason IS NOT NULL ORDER BY id",
                        Object[].class)
                .setParameter(1, proposal)
                .getResultList();
        return rows.stream()
                .map(row -> new Reason(Choice.valueOf((String) row[0]), (String) row[1]))
                .toList();
    }
}
