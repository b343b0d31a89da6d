package org.solidarites.longevity.space;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the programme has come, and the way to a space in every quartier.
 *
 * @param quartiers how many quartiers the city has
 * @param quartiersWithOpenSpace how many of them have a senior space that is open
 * @param course when which quartier got its first space, in order
 * @param announced quartiers that have none, where one is announced
 * @param missing codes of the quartiers that have none, and none is announced
 */
@Schema(name = "SeniorSpaceCoverage")
public record Coverage(
        Programme programme,
        @Schema(examples = "11") int quartiers,
        @Schema(examples = "1") int quartiersWithOpenSpace,
        List<Covered> course,
        List<Announced> announced,
        @Schema(examples = "[\"nantes-nord\"]") List<String> missing) {

    /**
     * A quartier got its first space.
     *
     * @param openedOn a day, or a month
     * @param covered how many quartiers had one from then on
     */
    @Schema(name = "CoveredQuartier")
    public record Covered(
            @Schema(examples = "dervallieres-zola") String quartier,
            @Schema(examples = "2024-06") String openedOn,
            @Schema(examples = "1") int covered) {}

    /** A quartier has none yet, but one is announced. */
    @Schema(name = "AnnouncedQuartier")
    public record Announced(
            @Schema(examples = "doulon-bottiere") String quartier,
            @Schema(examples = "2028") String announcedFor) {}
}
