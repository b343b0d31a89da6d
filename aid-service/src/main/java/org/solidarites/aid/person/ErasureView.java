package org.solidarites.aid.person;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was erased at one time.
 *
 * @param dossiers how many dossiers it was about
 * @param counts records erased, by kind
 */
@Schema(name = "Erasure")
public record ErasureView(
        UUID id,
        Instant at,
        Erasure.Cause cause,
        @Schema(examples = "3") int dossiers,

        @Schema(examples = "{\"case\": 3, \"household\": 3, \"identity\": 2, \"pieces\": 7, \"reads\": 21}")
        Map<String, Integer> counts) {}
