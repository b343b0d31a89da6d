package org.solidarites.aid.piece;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.aid.piece.content.Format;
import org.solidarites.chassis.id.Ids;

/** A piece that was given to a dossier; its content is kept sealed in a row of its own. */
@Entity
@Table(name = "piece")
class Piece {

    @Id
    private UUID id;

    private UUID dossierId;
    private String code;

    @Enumerated(EnumType.STRING)
    private Format format;

    private int bytes;
    private Instant givenAt;

    @SuppressWarnings("UnusedVariable") // kept so that the desk can tell who gave it
    private String givenBy;

    private LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Piece() {}

    Piece(
            UUID dossierId,
            String code,
            Format format,
            int bytes,
            Instant givenAt,
            String givenBy,
            LocalDate validUntil) {
        this.id = Ids.next();
        this.dossierId = dossierId;
        this.code = code;
        this.format = format;
        this.bytes = bytes;
        this.givenAt = givenAt;
        this.givenBy = givenBy;
        this.validUntil = validUntil;
    }

    UUID id() {
        return id;
    }

    UUID dossierId() {
        return dossierId;
    }

    String code() {
        return code;
    }

    Instant givenAt() {
        return givenAt;
    }

    Format format() {
        return format;
    }

    boolean isValid(LocalDate on) {
        return !on.isAfter(validUntil);
    }

    /** What a browser saves it as: made of the règlement's code and the id, never of what a client sent. */
    String fileName() {
        return code + "-" + id + "." + format.extension();
    }

    PieceView view() {
        return new PieceView(id, dossierId, code, format, bytes, givenAt, validUntil);
    }
}
