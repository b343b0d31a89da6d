package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.aid.dossier.DataSubjects;
import org.solidarites.aid.person.DataSubject;

/** What was given to dossiers, for the other rooms of this service. */
@ApplicationScoped
public class Pieces {

    private final PieceRepository pieces;
    private final DataSubjects dossiers;
    private final Clock clock;

    Pieces(PieceRepository pieces, DataSubjects dossiers, Clock clock) {
        this.pieces = pieces;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * Codes of what was given to this dossier, or to another one of the same person that lends it to all who keep this one,
     * and is still valid today.
     */
    public Set<String> provided(UUID dossier) {
        LocalDate today = LocalDate.now(clock);
        return pieces.of(ids(dossiers.lendersToKeepers(dossier))).stream()
                .filter(piece -> piece.isValid(today))
                .map(Piece::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the caller may know of that was given to this dossier and to others of the same person, newest first. */
    List<Piece> shown(UUID dossier) {
        return pieces.of(ids(dossiers.lendersToCaller(dossier)));
    }

    /** That piece, if the caller may know of it: it was given to this dossier or to another one of the same person. */
    Optional<Piece> shown(UUID dossier, UUID piece) {
        return pieces.find(piece, ids(dossiers.lendersToCaller(dossier)));
    }

    private static List<UUID> ids(List<DataSubject> lenders) {
        return lenders.stream().map(DataSubject::dossierId).toList();
    }
}
