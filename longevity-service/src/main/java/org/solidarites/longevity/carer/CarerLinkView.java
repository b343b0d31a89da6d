package org.solidarites.longevity.carer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link between a senior and her carer; it names neither.
 *
 * @param carer whether the caller is the carer
 */
@Schema(name = "CarerLink")
public record CarerLinkView(
        UUID id,
        @Schema(examples = "true") boolean carer,
        @Schema(examples = "ACTIVE") CarerLinkState state,
        @Schema(examples = "[\"BOOK\", \"SEE\"]") List<CarerRight> rights,
        @Schema(examples = "2027-06-30") LocalDate validUntil,
        @Schema(examples = "2026-11-20") LocalDate consentOn,
        Instant givenAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {}
