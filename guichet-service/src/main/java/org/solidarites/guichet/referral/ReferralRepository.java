package org.solidarites.guichet.referral;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ReferralRepository extends AggregateRepository<Referral> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Set<String> NOWHERE = Set.of("");

    /** The referral, if this caller may see it. */
    Optional<Referral> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(referral -> referral.isVisibleTo(caller));
    }

    /** What an agent's desks were sent and what the agent sent, newest first. */
    List<Referral> ofAgent(Caller agent, Optional<Cursor> before, int rows) {
        return find(
                        "(guichet in :guichets or senderSubject = :subject) and id < :before order by id desc",
                        Parameters.with("guichets", agent.guichets().isEmpty() ? NOWHERE : agent.guichets())
                                .and("subject", agent.subject())
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }

    /** What a partner association sent, newest first. */
    List<Referral> ofOrganization(String organization, Optional<Cursor> before, int rows) {
        return find(
                        "senderOrganization = :organization and id < :before order by id desc",
                        Parameters.with("organization", organization)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
