package org.solidarites.aid.dossier;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a dossier is complete.
 *
 * @param since the day on which the last piece had arrived, which ends a suspension; today if left out
 */
@Schema(name = "Completeness")
public record CompletenessRequest(
        @Schema(examples = "2026-02-03") @Nullable LocalDate since) {}
