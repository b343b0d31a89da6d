package org.solidarites.longevity.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The person's consent to be registered by somebody else, as it was recorded.
 *
 * @param given must be true
 * @param on the day it was given
 */
public record Consent(
        @NotNull Boolean given,
        @NotNull @Schema(examples = "2026-01-15") LocalDate on) {}
