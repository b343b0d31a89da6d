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

    /** Calls, newest first, drafts only for those who may see them. */
    List<Call> page(boolean withDrafts, Optional<Cursor> before, int rows) {
        return newest(
                "(:withDrafts = true or state <> :draft)",
                Parameters.with("withDrafts", withDrafts).and("draft", CallState.DRAFT),
                before,
                rows);
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
