package org.solidarites.aid.dossier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A step of a dossier: who, when and why.
 *
 * @param takenBy opaque id of the person who took it, or null where no person did
 * @param state how far the dossier had come with it
 * @param amount euros that were proposed or granted, or null
 */
@Schema(name = "DossierStepTaken")
public record StepView(
        @Schema(examples = "PIECES_ASKED") DossierStep step,
        @Schema(examples = "SERVICE") Actor.Side side,

        @Schema(examples = "5f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e") @Nullable
        String takenBy,

        @Schema(examples = "2026-01-20T09:15:00Z") Instant takenAt,
        @Schema(examples = "INCOMPLETE") DossierState state,
        @Schema(examples = "120.00") @Nullable Euros amount,

        @Schema(examples = "Le justificatif de loyer manque.") @Nullable
        String reasonsOfFact,

        @Schema(examples = "Règlement des aides facultatives, 2.3.5") @Nullable
        String reasonsOfLaw) {}
