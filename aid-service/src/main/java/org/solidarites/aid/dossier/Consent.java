package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The person's consent that somebody makes a dossier on her behalf, as it was recorded.
 *
 * @param given must be true: without consent there is no dossier
 * @param on the day it was given
 */
@Embeddable
@Schema(name = "DossierConsent")
public record Consent(
        @NotNull Boolean given,
        @NotNull @Schema(examples = "2026-01-15") LocalDate on) {}
