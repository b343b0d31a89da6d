package org.solidarites.aid.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.DossierState;
import org.solidarites.aid.dossier.Notification;

/**
 * A gracious appeal.
 *
 * @param against the decision that it is about: GRANTED, REFUSED or IMPLICITLY_REJECTED
 * @param decidedOn the day of that decision
 * @param grounds why the applicant disagrees, in the applicant's words
 * @param lodgedBy opaque id of who lodged it: the applicant, or somebody on the applicant's behalf
 * @param implicitRejectionOn the day on which silence rejects it
 * @param answeredAt when it had its answer, or silence was one
 * @param answeredBy opaque id of who answered; null for silence
 * @param notification how and when an answer that the decision stands reached the person, or null
 * @param tribunalUntil last day to go to the administrative court: counted from the notification of the answer, or from the
 *     day on which silence is or will be one. Null while the answer is not notified, as the time does not run then; and
 *     where the decision was changed, which is notified itself
 */
@Schema(name = "Appeal")
public record AppealView(
        UUID id,
        UUID dossierId,
        AppealState state,
        @Schema(examples = "REFUSED") DossierState against,
        @Schema(examples = "2026-02-12") LocalDate decidedOn,

        @Schema(examples = "Mes charges ont augmenté depuis janvier.")
        String grounds,

        @Schema(examples = "5f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e")
        String lodgedBy,

        @Schema(examples = "2026-03-02") LocalDate receivedOn,
        @Schema(examples = "2026-05-02") LocalDate implicitRejectionOn,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Notification notification,
        @Schema(examples = "2026-07-02") @Nullable LocalDate tribunalUntil) {}
