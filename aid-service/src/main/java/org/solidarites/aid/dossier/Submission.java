package org.solidarites.aid.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.solidarites.aid.deadline.ImplicitDecision;

/**
 * A dossier's submission, as its acknowledgement tells it for ever.
 *
 * @param receivedOn the day the request was received
 * @param implicitRejectionOn the day silence rejects it
 * @param regulation id of the règlement in force then
 * @param contact the service in charge then
 */
@Embeddable
record Submission(
        LocalDate receivedOn,
        LocalDate implicitRejectionOn,
        String regulation,

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
        @AttributeOverride(name = "address", column = @Column(name = "contact_address"))
        @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
        @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
        ServiceContact contact) {

    static Submission received(LocalDate today, String regulation, ServiceContact contact) {
        LocalDate rejection = ImplicitDecision.onRequestReceived(today).on();
        return new Submission(today, rejection, regulation, contact);
    }
}
