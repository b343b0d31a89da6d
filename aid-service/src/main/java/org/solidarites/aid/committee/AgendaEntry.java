package org.solidarites.aid.committee;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dossier of an agenda. */
@Schema(name = "AgendaEntry")
public record AgendaEntry(
        @NotNull @Schema(examples = "01a20ed8-b836-7308-b4ba-a9cde1592239")
        UUID dossierId) {}
