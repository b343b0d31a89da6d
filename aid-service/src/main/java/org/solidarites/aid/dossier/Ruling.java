package org.solidarites.aid.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * The decision on a dossier.
 *
 * @param decision GRANTED, REFUSED or IMPLICITLY_REJECTED
 * @param by opaque id of who decided or put the committee's decision on record; null for silence
 */
@Embeddable
record Ruling(
        @Enumerated(EnumType.STRING) DossierState decision,

        @Enumerated(EnumType.STRING) @Column(name = "decided_as")
        Authority authority,

        @Column(name = "decided_at") Instant at,
        @Column(name = "decided_by") @Nullable String by,
        @Column(name = "amount_cents") @Nullable Long cents,
        @Nullable String reasonsOfFact,
        @Nullable String reasonsOfLaw) {

    @Nullable
    Euros amount() {
        return cents == null ? null : Euros.ofCents(cents);
    }

    DossierView.DecisionView view() {
        return new DossierView.DecisionView(decision, authority, amount(), reasonsOfFact, reasonsOfLaw, at, by);
    }

    @Override
    public String toString() {
        return "Ruling[" + decision + "]"; // reasons tell of a person's situation
    }
}
