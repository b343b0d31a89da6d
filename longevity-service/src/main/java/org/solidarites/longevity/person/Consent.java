package org.solidarites.longevity.person;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/**
 * The person's consent to be registered by somebody else, as it was recorded.
 *
 * @param given must be true
 * @param on the day it was given
 */
public record Consent(
        @NotNull Boolean given,
        @NotNull @Schema(examples = "2026-01-15") LocalDate on) {

    /**
     * The day of the consent, which nobody needs for herself.
     *
     * @param isNeeded whether somebody acts for another person
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}
     */
    public static @Nullable LocalDate on(@Nullable Consent consent, boolean isNeeded, LocalDate today) {
        if (consent == null ? isNeeded : !consent.given()) {
            throw LongevityProblem.CONSENT_MISSING
                    .refuse()
                    .at(FieldError.inBody(consent == null ? "consent" : "consent/given"));
        }
        if (consent != null && consent.on().isAfter(today)) {
            throw LongevityProblem.CONSENT_IN_THE_FUTURE
                    .refuse()
                    .with("date", consent.on())
                    .at(FieldError.inBody("consent/on"));
        }
        return consent == null ? null : consent.on();
    }
}
