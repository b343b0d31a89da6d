package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * One step of a dossier as it was taken: who, when and why. The database refuses to change it.
 *
 * @param state how far it had come then
 * @param amountCents what was proposed or granted, where the step says so
 * @param reasonsOfFact why, in the words of who took it
 * @param reasonsOfLaw the articles it rests on
 */
@Embeddable
record StepEntry(
        @Enumerated(EnumType.STRING) DossierStep step,
        @Embedded Actor actor,
        Instant takenAt,
        @Enumerated(EnumType.STRING) DossierState state,
        @Nullable Long amountCents,
        @Nullable String reasonsOfFact,
        @Nullable String reasonsOfLaw) {

    /** Whether it tells of the person's situation. */
    boolean tellsWhy() {
        return reasonsOfFact != null || reasonsOfLaw != null;
    }

    StepView view() {
        return new StepView(
                step,
                actor.side(),
                actor.subject(),
                takenAt,
                state,
                amountCents == null ? null : Euros.ofCents(amountCents),
                reasonsOfFact,
                reasonsOfLaw);
    }
}
