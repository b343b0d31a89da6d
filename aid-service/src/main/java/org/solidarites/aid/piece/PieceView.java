package org.solidarites.aid.piece;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.piece.content.Format;

/**
 * A piece that was given.
 *
 * @param dossierId the dossier it was given to: this one, or another of the same person
 * @param format what its content turned out to be
 * @param bytes length of its content
 * @param validUntil the last day on which it need not be given again
 */
@Schema(name = "GivenPiece")
public record PieceView(
        UUID id,
        UUID dossierId,
        @Schema(examples = "identity") String code,
        Format format,
        @Schema(examples = "182044") int bytes,
        Instant givenAt,
        LocalDate validUntil) {}
