package org.solidarites.longevity.speaker;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A speaker as those see her who plan activities. */
@Schema(name = "Speaker")
public record SpeakerView(
        UUID id,
        @Schema(examples = "Camille Exemple") String name,

        @Schema(examples = "Association Démo Numérique") @Nullable
        String organization) {}
