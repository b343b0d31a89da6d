package org.solidarites.foodcoop.jury;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.jury.core.Ranking;
import org.solidarites.foodcoop.project.Projects.Candidate;

/**
 * A project in the ranking of its call.
 *
 * @param rank from 1 on; equals share it
 * @param score average out of 10
 * @param scores how many were counted
 * @param requested euros over all years
 */
@Schema(name = "RankedProject")
public record RankedProject(
        @Schema(examples = "1") int rank,
        UUID projectId,
        @Schema(examples = "Coopain") String title,
        @Schema(examples = "7.25") BigDecimal score,
        @Schema(examples = "5") int scores,
        @Schema(examples = "150000.00") Euros requested) {

    static RankedProject of(Ranking.Place place, Candidate candidate) {
        return new RankedProject(
                place.rank(),
                place.project(),
                candidate.title(),
                place.score(),
                place.ballots(),
                candidate.requested());
    }
}
