package org.solidarites.guichet.agenda;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A motive as those who may book it see it.
 *
 * @param places null for one person at a time
 */
@Schema(name = "Motive")
public record MotiveView(
        UUID id,
        @Schema(examples = "ccas") String guichet,
        @Schema(examples = "aide-financiere") String code,

        @Schema(examples = "Demande d'aide financière") String name,

        @Schema(examples = "30") int durationMinutes,
        MotivePlace place,
        MotiveAudience audience,
        @Schema(examples = "30") int earliestMinutes,
        @Schema(examples = "129600") int latestMinutes,
        @Schema(examples = "8") @Nullable Integer places,
        boolean followUp,
        boolean discreet,
        boolean active) {}
