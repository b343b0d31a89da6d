package org.solidarites.longevity.space;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the programme has come.
 *
 * @param quartiers how many quartiers the city has
 * @param quartiersWithOpenSpace how many of them have a senior space that is open
 */
@Schema(name = "SeniorSpaceCoverage")
public record Coverage(
        Programme programme,
        @Schema(examples = "11") int quartiers,
        @Schema(examples = "1") int quartiersWithOpenSpace) {}
