package org.solidarites.longevity.space;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room as the public sees it. */
@Schema(name = "Room")
public record RoomView(
        UUID id,
        UUID spaceId,
        @Schema(examples = "Salle des ateliers") String name,
        @Schema(examples = "14") int capacity,
        List<Accessibility> accessibility) {}
