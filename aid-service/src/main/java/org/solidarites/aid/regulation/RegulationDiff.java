package org.solidarites.aid.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two versions of the règlement, in the order of the document.
 *
 * @param from id of the one it is compared with
 * @param to id of the other
 */
public record RegulationDiff(
        @Schema(examples = "nantes-2019") String from,
        LocalDate fromValidFrom,
        @Schema(examples = "nantes-2024-10-03") String to,
        LocalDate toValidFrom,
        List<Difference> differences) {

    static RegulationDiff between(RegulationDocument from, RegulationDocument to, Locale language) {
        return new RegulationDiff(
                from.id(), from.validFrom(), to.id(), to.validFrom(), Differences.between(from, to, language));
    }
}
