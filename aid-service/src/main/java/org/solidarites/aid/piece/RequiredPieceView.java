package org.solidarites.aid.piece;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece that the aid asks for, and what was given of it.
 *
 * @param label in the reader's language
 * @param validMonths how long it is valid from the day it was given
 * @param validityConfirmed false while that is an assumption to be confirmed by the CCAS
 * @param pieces what was given, to this dossier or to another one of the same person; newest first
 */
@Schema(name = "RequiredPiece")
public record RequiredPieceView(
        @Schema(examples = "identity") String code,

        @Schema(examples = "Proof of identity of each adult")
        String label,

        State state,
        @Schema(examples = "12") int validMonths,
        boolean validityConfirmed,
        List<PieceView> pieces) {

    /** Whether it is still to be brought. */
    @Schema(name = "RequiredPieceState")
    public enum State {
        MISSING,
        PROVIDED
    }
}
