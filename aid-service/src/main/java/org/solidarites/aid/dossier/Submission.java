package org.solidarites.aid.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.deadline.ImplicitDecision;

/**
 * A dossier's submission, as its acknowledgement tells it for ever.
 *
 * @param receivedOn the day the request was received
 * @param implicitRejectionOn the day on which silence would reject it if nothing suspended the clock
 * @param regulation id of the règlement in force then
 * @param missingPieces codes of the pieces that were still to be brought
 * @param piecesBy by when they were to be brought
 * @param contact the service in charge then
 * @param cohort what figures may know of the household as it was then
 */
@Embeddable
record Submission(
        LocalDate receivedOn,
        LocalDate implicitRejectionOn,
        String regulation,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> missingPieces,
        LocalDate piecesBy,

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
        @AttributeOverride(name = "address", column = @Column(name = "contact_address"))
        @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
        @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
        ServiceContact contact,

        @Embedded @Nullable Cohort cohort) {

    static Submission received(
            LocalDate today,
            String regulation,
            List<String> missingPieces,
            LocalDate piecesBy,
            ServiceContact contact,
            @Nullable Cohort cohort) {
        LocalDate rejection = ImplicitDecision.onRequestReceived(today).on();
        return new Submission(today, rejection, regulation, missingPieces, piecesBy, contact, cohort);
    }
}
