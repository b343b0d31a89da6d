package org.solidarites.aid.piece;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed content of a piece, apart from it so that a list does not read it. */
@Entity
@Table(name = "piece_content")
class PieceContent {

    @Id
    private UUID piece;

    @Embedded
    private Sealed sealed;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PieceContent() {}

    PieceContent(UUID piece, Sealed sealed) {
        this.piece = piece;
        this.sealed = sealed;
    }

    UUID piece() {
        return piece;
    }

    Sealed sealed() {
        return sealed;
    }
}
