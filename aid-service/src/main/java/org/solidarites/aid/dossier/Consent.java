package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * The person's consent that somebody makes a dossier on her behalf, as it was recorded.
 *
 * @param given must be true: without consent there is no dossier
 * @param on the day it was given, from 25 May 2018 on
 */
@Embeddable
@Schema(name = "DossierConsent")
public record Consent(
        @NotNull Boolean given,
        @NotNull @Schema(examples = "2026-01-15") LocalDate on) {

    /** The RGPD applies from this day on (article 99): what was said before is no consent as it wants one (article 7). */
    private static final LocalDate EARLIEST = LocalDate.of(2018, 5, 25);

    /**
     * Refuses a consent of a day on which nobody can have given it.
     *
     * @throws Refusal {@code CONSENT_IN_THE_FUTURE}, {@code CONSENT_TOO_OLD}
     */
    void requirePlausible(LocalDate today) {
        if (on.isAfter(today)) {
            throw AidProblem.CONSENT_IN_THE_FUTURE.refuse().with("date", on).at(FieldError.inBody("consent/on"));
        }
        if (on.isBefore(EARLIEST)) {
            throw AidProblem.CONSENT_TOO_OLD
                    .refuse()
                    .with("date", on)
                    .with("earliest", EARLIEST)
                    .at(FieldError.inBody("consent/on"));
        }
    }
}
