package org.solidarites.aid.piece;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pieces of a dossier.
 *
 * @param complete whether nothing is missing
 * @param items what the aid asks for, in the order of the règlement
 */
@Schema(name = "PieceList")
public record PieceListView(boolean complete, List<RequiredPieceView> items) {

    /** The dossiers that something of it was given to. */
    Stream<UUID> givenTo() {
        return items.stream().flatMap(item -> item.pieces().stream()).map(PieceView::dossierId);
    }
}
