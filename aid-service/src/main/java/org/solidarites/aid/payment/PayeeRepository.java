package org.solidarites.aid.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PayeeRepository implements PanacheRepositoryBase<Payee, UUID> {

    /** The payees of a person's payments. */
    List<Payee> of(UUID householdRef) {
        return list("householdRef = ?1 order by paymentId", householdRef);
    }

    /** The payees of these payments, by payment; of those that are not erased. */
    Map<UUID, Payee> of(List<UUID> payments) {
        return payments.isEmpty()
                ? Map.of()
                : list("paymentId in ?1", payments).stream()
                        .collect(Collectors.toMap(Payee::paymentId, Function.identity()));
    }
}
