package org.solidarites.guichet.referral;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The person's consent to be referred and to have these data handed on, as it was recorded.
 *
 * @param given must be true: without consent there is no referral
 * @param on the day it was given
 */
@Embeddable
public record Consent(
        @NotNull Boolean given,
        @NotNull @Schema(examples = "2026-01-15") LocalDate on) {}
