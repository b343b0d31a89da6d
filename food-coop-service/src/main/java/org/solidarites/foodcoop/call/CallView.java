package org.solidarites.foodcoop.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call as the public sees it.
 *
 * @param edition which of its editions holds; 0 while it is a draft
 * @param terms what it says now
 * @param sessionOpenedAt when the jury's session opened and its scores were unsealed
 * @param deliberation reference of the deliberation that awarded
 */
@Schema(name = "Call")
public record CallView(
        UUID id,
        CallState state,
        @Schema(examples = "1") int edition,
        CallTerms terms,
        @Nullable Instant publishedAt,
        @Nullable Instant sessionOpenedAt,
        @Nullable @Schema(examples = "CM-2024-10-17") String deliberation,
        @Nullable LocalDate deliberatedOn) {}
