package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.regulation.AidRule;

/** Tells what an aid asks for and what was given of it. */
@ApplicationScoped
class PieceLists {

    private final Pieces pieces;
    private final PieceRules rules;
    private final Clock clock;

    PieceLists(Pieces pieces, PieceRules rules, Clock clock) {
        this.pieces = pieces;
        this.rules = rules;
        this.clock = clock;
    }

    PieceListView of(DossierCard dossier, Locale language) {
        List<Piece> given = pieces.shown(dossier.id());
        List<RequiredPieceView> items = rules.required(dossier).stream()
                .map(required -> view(required, given, language))
                .toList();
        boolean complete = items.stream().allMatch(item -> item.state() == RequiredPieceView.State.PROVIDED);
        return new PieceListView(complete, items);
    }

    private RequiredPieceView view(AidRule.Piece required, List<Piece> given, Locale language) {
        LocalDate today = LocalDate.now(clock);
        List<Piece> found = given.stream()
                .filter(piece -> piece.code().equals(required.code()))
                .toList();
        boolean provided = found.stream().anyMatch(piece -> piece.isValid(today));
        PieceConfig.Validity validity = rules.validity(required.code());
        return new RequiredPieceView(
                required.code(),
                required.label().in(language),
                provided ? RequiredPieceView.State.PROVIDED : RequiredPieceView.State.MISSING,
                validity.months(),
                validity.confirmed(),
                found.stream().map(Piece::view).toList());
    }
}
