package org.solidarites.guichet.referral;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * The person's consent to be referred and to have these data handed on, to the second choice too where there is one, as
 * it was recorded.
 *
 * @param given must be true: without consent there is no referral
 * @param on the day it was given
 */
@Embeddable
public record Consent(
        @NotNull Boolean given,
        @NotNull @Schema(examples = "2026-01-15") LocalDate on) {

    /**
     * Requires that it holds.
     *
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}
     */
    void require(LocalDate today) {
        if (!given) {
            throw GuichetProblem.CONSENT_MISSING.refuse().at(FieldError.inBody("consent/given"));
        }
        if (on.isAfter(today)) {
            throw GuichetProblem.CONSENT_IN_THE_FUTURE.refuse().with("date", on).at(FieldError.inBody("consent/on"));
        }
    }
}
