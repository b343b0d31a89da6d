package org.solidarites.foodcoop.call;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class CallRepository extends AggregateRepository<Call> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Calls, newest first, drafts only for those who may see them. */
    List<Call> page(boolean withDrafts, Optional<Cursor> before, int rows) {
        return find(
                        "(:withDrafts = true or state <> :draft) and id < :before order by id desc",
                        Parameters.with("withDrafts", withDrafts)
                                .and("draft", CallState.DRAFT)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }

    /** The call, if it is published or drafts may be seen. */
    Optional<Call> visible(UUID id, boolean withDrafts) {
        return findByIdOptional(id).filter(call -> withDrafts || !call.isDraft());
    }

    void keep(CallEdition edition) {
        getEntityManager().persist(edition);
    }

    /** What the call has said, first edition first. */
    List<CallEdition> editions(UUID call) {
        return getEntityManager()
                .createQuery("from CallEdition where callId = :call order by edition", CallEdition.class)
                .setParameter("call", call)
                .getResultList();
    }
}
