package org.solidarites.aid.committee;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dossier on the agenda.
 *
 * @param outcome null until it is decided
 * @param counted how many members counted for it: those present, without those who are close to the case
 * @param recordedBy opaque id of the member who put the decision on record
 */
@Embeddable
@Schema(name = "AgendaItem")
public record AgendaItem(
        UUID dossierId,

        @Enumerated(EnumType.STRING) @Schema(examples = "GRANTED") @Nullable
        ItemOutcome outcome,

        @Schema(examples = "5") @Nullable Integer counted,
        @Nullable Instant decidedAt,
        @Nullable String recordedBy) {

    static AgendaItem of(UUID dossier) {
        return new AgendaItem(dossier, null, null, null, null);
    }

    AgendaItem decided(ItemOutcome known, int members, String by, Instant now) {
        return new AgendaItem(dossierId, known, members, now, by);
    }

    AgendaItem leftOpen() {
        return outcome == null ? new AgendaItem(dossierId, ItemOutcome.NOT_REACHED, null, null, null) : this;
    }
}
