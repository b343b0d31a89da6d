package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** What the person brought. */
@ApplicationScoped
class PieceHolding implements PersonalHolding {

    private final PieceRepository pieces;

    PieceHolding(PieceRepository pieces) {
        this.pieces = pieces;
    }

    @Override
    public String name() {
        return "pieces";
    }

    /** The list: the files are downloaded one by one. */
    @Override
    public Optional<Object> held(DataSubject subject) {
        List<PieceView> given = pieces.of(List.of(subject.dossierId())).stream()
                .map(Piece::view)
                .toList();
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    @Override
    public boolean touchedSince(DataSubject subject, Instant since) {
        return pieces.isGivenSince(subject.dossierId(), since);
    }

    @Override
    public int erase(DataSubject subject) {
        return pieces.forgetAllOf(subject.dossierId());
    }
}
