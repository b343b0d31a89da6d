package org.solidarites.aid.regulation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the règlement, in a list.
 *
 * @param validUntil last day it applies, null while no later version is published, and for a draft
 * @param aids codes of its aids
 */
public record RegulationSummary(
        @Schema(examples = "nantes-2024-10-03") String id,
        RegulationState state,
        Text title,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> aids) {

    static RegulationSummary of(RegulationState state, DatedRegulation version) {
        RegulationDocument document = version.document();
        return new RegulationSummary(
                document.id(),
                state,
                document.title(),
                document.validFrom(),
                version.validUntil(),
                document.aids().stream().map(AidRule::code).toList());
    }
}
