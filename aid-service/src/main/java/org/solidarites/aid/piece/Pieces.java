package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /** Codes of what was given to this dossier, or to another one of the same person, and is still valid today. */
    public Set<String> provided(UUID dossier) {
        LocalDate today = LocalDate.now(clock);
        return ofPerson(dossier).stream()
                .filter(piece -> piece.isValid(today))
                .map(Piece::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that was given to this dossier and to others of the same person, newest first. */
    List<Piece> ofPerson(UUID dossier) {
        return pieces.of(dossiersOfPerson(dossier));
    }

    List<UUID> dossiersOfPerson(UUID dossier) {
        return dossiers.samePerson(dossier).stream().map(DataSubject::dossierId).toList();
    }
}
