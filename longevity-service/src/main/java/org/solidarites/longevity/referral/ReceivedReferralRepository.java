package org.solidarites.longevity.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ReceivedReferralRepository implements PanacheRepositoryBase<ReceivedReferral, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<ReceivedReferral> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The open ones of these desks, oldest first. */
    List<ReceivedReferral> open(Collection<String> guichets, Optional<Cursor> after, int rows) {
        return guichets.isEmpty()
                ? List.of()
                : find(
                                "guichet in :guichets and state = :open and referralId > :after order by referralId",
                                Parameters.with("guichets", guichets)
                                        .and("open", ReceivedState.OPEN)
                                        .and("after", after.map(Cursor::id).orElse(FIRST)))
                        .range(0, rows - 1)
                        .list();
    }
}
