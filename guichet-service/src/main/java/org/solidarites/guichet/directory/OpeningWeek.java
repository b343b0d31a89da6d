package org.solidarites.guichet.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often places open within some days.
 *
 * @param openings how often one of them goes from closed to open; a break at noon ends an opening
 * @param desks how many places have hours that are known; of the others nothing is counted
 */
public record OpeningWeek(
        @Schema(examples = "19") int openings,
        @Schema(examples = "2") int desks) {}
