package org.solidarites.aid.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a transfer goes to, in a table of its own: what a person owes to whom is hers. */
@Entity
@Table(name = "payee")
class Payee {

    @Id
    private UUID paymentId;

    private UUID householdRef;
    private String name;
    private String iban;
    private @Nullable String reference;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Payee() {}

    Payee(UUID paymentId, UUID householdRef, String name, Iban iban, @Nullable String reference) {
        this.paymentId = paymentId;
        this.householdRef = householdRef;
        this.name = name;
        this.iban = iban.value();
        this.reference = reference;
    }

    UUID paymentId() {
        return paymentId;
    }

    UUID householdRef() {
        return householdRef;
    }

    PayeeView view() {
        return new PayeeView(paymentId, name, iban, reference);
    }
}
