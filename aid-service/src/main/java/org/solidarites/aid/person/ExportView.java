package org.solidarites.aid.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is held about a person.
 *
 * @param at when it was put together
 */
@Schema(name = "Export")
public record ExportView(Instant at, List<HeldView> dossiers) {

    /**
     * What is held with one dossier.
     *
     * @param held by kind: {@code case}, {@code household}, {@code identity}, {@code pieces}, {@code reads} and others,
     *     each in the shape in which the API shows it; what is not held is left out
     */
    @Schema(name = "Held")
    public record HeldView(UUID dossierId, Map<String, Object> held) {}
}
