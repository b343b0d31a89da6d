package org.solidarites.aid.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.simulation.SimulationView;

/**
 * What a computation did for a dossier, in full (CRPA R311-3-1-2): how much it contributed, the data and where they come
 * from, the parameters and the weights that were applied, and the operations.
 *
 * @param occasion SUBMITTED or PROPOSED: the step that it was made for
 * @param on the day whose rules were applied: the day the request was received
 * @param regulation id of the règlement, whose document has every parameter with its source
 * @param contribution how much the computation contributed to the decision
 * @param sources where the data come from
 * @param data the facts that it was given
 * @param operations each condition with the value found and the value required, the parts and charges that weigh, the
 *     amount; as a simulation answers, for this aid only
 */
@Schema(name = "Computation")
public record ComputationView(
        UUID dossierId,
        @Schema(examples = "PROPOSED") DossierStep occasion,
        Instant computedAt,
        @Schema(examples = "2026-01-15") LocalDate on,
        @Schema(examples = "nantes-2024-10-03") String regulation,
        @Schema(examples = "CRPA L311-3-1, R311-3-1-2") String article,
        String contribution,
        String sources,
        @Schema(implementation = HouseholdFacts.class) JsonNode data,
        @Schema(implementation = SimulationView.class) JsonNode operations) {}
