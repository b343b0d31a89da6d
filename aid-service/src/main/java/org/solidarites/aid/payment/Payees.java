package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** Who a person's transfers went to. The payments stay, without it. */
@ApplicationScoped
class Payees implements PersonalHolding {

    private final PayeeRepository payees;

    Payees(PayeeRepository payees) {
        this.payees = payees;
    }

    @Override
    public String name() {
        return "payees";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        List<PayeeView> all =
                payees.of(subject.householdRef()).stream().map(Payee::view).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public int erase(DataSubject subject) {
        return Math.toIntExact(payees.delete("householdRef", subject.householdRef()));
    }
}
