package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** The payees of a person's payments, for the room that exports and erases personal data. */
@ApplicationScoped
public class Payees {

    private final PayeeRepository payees;

    Payees(PayeeRepository payees) {
        this.payees = payees;
    }

    /** Who this person's transfers went to. */
    public List<PayeeView> of(UUID householdRef) {
        return payees.of(householdRef).stream().map(Payee::view).toList();
    }

    /**
     * Forgets them. The payments stay, without who they went to.
     *
     * @return how many
     */
    @Transactional(TxType.MANDATORY)
    public long erase(UUID householdRef) {
        return payees.delete("householdRef", householdRef);
    }
}
