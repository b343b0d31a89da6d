package org.solidarites.guichet.appointment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first free time of each desk: the nearest desk first, or the earliest time where no place is named.
 *
 * @param motive the one that was asked for; null where any would do
 */
@Schema(name = "FirstSlots")
public record FirstSlots(
        @Schema(examples = "aide-financiere") @Nullable String motive, List<FirstSlot> items) {

    /**
     * A desk and the first time at which it can receive somebody.
     *
     * @param motive code of what it receives for then
     * @param metres how far it is as the crow flies; null where no place is named or the desk's is not known
     */
    @Schema(name = "FirstSlot")
    public record FirstSlot(
            UUID guichetId,
            @Schema(examples = "ccas") String guichet,
            @Schema(examples = "CCAS de Nantes") String name,
            @Schema(examples = "centre-ville") String quartier,
            @Schema(examples = "aide-financiere") String motive,
            @Schema(examples = "Aide financière") String motiveName,
            @Schema(examples = "2026-02-03T09:30:00+01:00") OffsetDateTime startsAt,
            @Schema(examples = "2026-02-03T10:00:00+01:00") OffsetDateTime endsAt,
            @Schema(examples = "850") @Nullable Integer metres) {}
}
