package org.solidarites.aid.regulation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;

/**
 * A version of the règlement des aides facultatives. Every value has its source, and says whether it is confirmed.
 *
 * @param validFrom first day it applies
 * @param validUntil last day it applies, null while no later version is known
 * @param toConfirm what was looked for and not found
 */
@Schema(name = "Regulation")
public record RegulationDocument(
        @Schema(examples = "nantes-2024-10-03") String id,
        Text title,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        HouseholdRules household,
        RestePourVivreRules restePourVivre,
        List<AidRule> aids,
        List<Text> toConfirm) {

    public RegulationDocument {
        if (id == null || !id.matches(Codes.PATTERN)) {
            throw new IllegalArgumentException("the id of a règlement is kebab-case, not " + id);
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("it ends on " + validUntil + ", before it begins on " + validFrom);
        }
        aids = List.copyOf(aids);
        toConfirm = List.copyOf(toConfirm);
        Set<String> codes = new HashSet<>();
        for (AidRule aid : aids) {
            if (!codes.add(aid.code())) {
                throw new IllegalArgumentException("two aids have the code " + aid.code());
            }
        }
    }

    /** Whether it applies on that day. */
    boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || !on.isAfter(validUntil));
    }
}
