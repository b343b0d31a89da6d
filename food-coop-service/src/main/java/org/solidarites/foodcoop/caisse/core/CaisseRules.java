package org.solidarites.foodcoop.caisse.core;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules of a caisse as they hold from a day on, until those of a later day.
 *
 * @param code names this version: {@code nantes-2025}
 * @param caisse names the caisse: {@code nantes}
 * @param validFrom first day, in the city's zone
 * @param origin what made this version: a document, or a vote
 */
public record CaisseRules(
        @Schema(examples = "nantes-2025") String code,
        @Schema(examples = "nantes") String caisse,
        String name,
        LocalDate validFrom,
        Allocation allocation,
        Contribution contribution,
        Shortfall shortfall,
        Departure departure,
        Sentence note,
        Origin origin) {}
