package org.solidarites.guichet.referral;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ReferralRepository extends AggregateRepository<Referral> {

    private static final String NOBODY = "";

    /** Hibernate: rows that another transaction has locked are passed over, not waited for. */
    private static final int SKIP_LOCKED = -2;

    private static final String SENT_BY_AGENT = "(sender.organization is null and sender.subject = :who)";
    private static final String RECEIVED_BY_AGENT = "receiver.guichet in :guichets";
    private static final String SENT_BY_PARTNER = "sender.organization = :who";
    private static final String RECEIVED_BY_PARTNER = "receiver.organization = :who";

    /** The referral, if this caller may see it. */
    Optional<Referral> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(referral -> referral.isVisibleTo(caller));
    }

    /** What the caller, or its association, sent, and what it or its desks received; newest first. */
    List<Referral> ofCaller(Caller caller, ReferralFilter filter, Optional<Cursor> before, int rows) {
        boolean agent = caller.has(Role.AGENT);
        String sent = agent ? SENT_BY_AGENT : SENT_BY_PARTNER;
        String received = agent ? RECEIVED_BY_AGENT : RECEIVED_BY_PARTNER;
        String own =
                switch (filter.direction()) {
                    case SENT -> sent;
                    case RECEIVED -> received;
                    case null -> "(" + sent + " or " + received + ")";
                };
        Parameters parameters = Parameters.with("state", filter.state());
        if (own.contains(":who")) {
            parameters.and(
                    "who",
                    agent
                            ? caller.subject()
                            : Optional.ofNullable(caller.organization()).orElse(NOBODY));
        }
        if (own.contains(":guichets")) {
            parameters.and("guichets", caller.guichets().isEmpty() ? Set.of(NOBODY) : caller.guichets());
        }
        return newest(own + " and (:state is null or course.state = :state)", parameters, before, rows);
    }

    /** Referrals whose deadline has passed, locked for this transaction; those that another one has locked are left. */
    List<Referral> lockOverdue(Instant now, int rows) {
        return locked("course.deadline.dueAt <= :now order by course.deadline.dueAt", now, rows);
    }

    /** Referrals to remind of a deadline that has not passed, locked in the same way. */
    List<Referral> lockToRemind(Instant now, int rows) {
        return locked(
                "course.deadline.remindAt <= :now and course.deadline.dueAt > :now order by course.deadline.remindAt",
                now,
                rows);
    }

    private List<Referral> locked(String which, Instant now, int rows) {
        return find(which, Parameters.with("now", now))
                .range(0, rows - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    /** How many people were referred before a moment, by the main theme of what it was about. */
    Map<String, Long> countByTheme(Instant before) {
        List<?> rows = getEntityManager()
                .createNativeQuery("SELECT split_part(theme, '--', 1), count(*) FROM referral"
                        + " WHERE sent_at < :before AND theme IS NOT NULL GROUP BY 1")
                .setParameter("before", before)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Counts by the aid that people were referred for, of what was known before a moment. */
    List<ReferralFigures> figures(Instant before) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT aid, count(*), count(*) FILTER (WHERE outcome_at < :before),
                            count(*) FILTER (WHERE outcome_at < :before AND outcome IN (:rights)),
                            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM outcome_at - sent_at))
                                FILTER (WHERE outcome_at < :before)
                        FROM referral WHERE sent_at < :before GROUP BY aid ORDER BY aid NULLS FIRST""")
                .setParameter("rights", ReferralOutcome.thatOpenARight())
                .setParameter("before", before)
                .getResultList();
        return rows.stream().map(row -> ReferralFigures.of((Object[]) row)).toList();
    }
}
