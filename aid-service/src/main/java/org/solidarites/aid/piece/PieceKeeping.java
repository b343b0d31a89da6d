package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.piece.content.Recognition;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;

/** Takes pieces in, gives them out, and takes back those that were given by mistake. */
@ApplicationScoped
class PieceKeeping {

    private final PieceRepository pieces;
    private final Pieces given;
    private final Dossiers dossiers;
    private final PieceRules rules;
    private final PieceVault vault;
    private final PieceConfig config;
    private final Callers callers;
    private final Clock clock;

    PieceKeeping(
            PieceRepository pieces,
            Pieces given,
            Dossiers dossiers,
            PieceRules rules,
            PieceVault vault,
            PieceConfig config,
            Callers callers,
            Clock clock) {
        this.pieces = pieces;
        this.given = given;
        this.dossiers = dossiers;
        this.rules = rules;
        this.vault = vault;
        this.config = config;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Takes a file in as a piece of a dossier that is held for a change. The last one that was asked for ends the
     * suspension of the clock.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code UNKNOWN_PIECE}, {@code TOO_MANY_PIECES}, {@code
     *     SILENCE_HAS_REJECTED}, those of {@link PieceCheck}
     */
    Piece take(DossierCard dossier, String code, PieceFile file) {
        requireOpen(dossier);
        rules.requireAskedFor(dossier, code);
        if (pieces.countOf(dossier.id(), code) >= config.mostOfAKind()) {
            throw AidProblem.TOO_MANY_PIECES.refuse().with("most", config.mostOfAKind());
        }
        Recognition.Known known = PieceCheck.check(file);
        byte[] content = Arrays.copyOf(file.content(), known.length());
        Instant now = clock.instant();
        Piece piece = new Piece(
                dossier.id(),
                code,
                known.format(),
                content.length,
                now,
                callers.current().subject(),
                rules.validUntil(code, LocalDate.now(clock)));
        pieces.keep(piece, vault.seal(piece.id(), content));
        dossiers.receivePieces(dossier.id(), pieces.newestOf(dossier.id()));
        return piece;
    }

    /**
     * A piece of a dossier, or of another one of the same person.
     *
     * @throws Refusal {@code PIECE_NOT_FOUND}
     */
    Piece find(DossierCard dossier, UUID piece) {
        return given.shown(dossier.id(), piece).orElseThrow(AidProblem.PIECE_NOT_FOUND::refuse);
    }

    /** The content of a piece as it was given. */
    byte[] open(Piece piece) {
        return vault.open(piece.id(), pieces.content(piece).sealed());
    }

    /**
     * Takes back a piece that was given to this dossier.
     *
     * @throws Refusal {@code PIECE_NOT_FOUND}, {@code DOSSIER_STATE_FORBIDS}
     */
    void takeBack(DossierCard dossier, UUID id) {
        Piece piece = find(dossier, id);
        if (!piece.dossierId().equals(dossier.id())) {
            throw AidProblem.PIECE_NOT_FOUND.refuse();
        }
        requireOpen(dossier);
        pieces.forget(piece);
    }

    private static void requireOpen(DossierCard dossier) {
        if (!dossier.state().takesPieces()) {
            throw AidProblem.DOSSIER_TAKES_NO_PIECES.refuse().with("present", dossier.state());
        }
    }
}
