package org.solidarites.guichet.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.BookableMotive;

/**
 * Lets somebody without an account book one appointment, and afterwards see and cancel that one. Whoever has the secret is
 * the person.
 */
@Entity
@Table(name = "invitation")
class Invitation extends Aggregate {

    private String guichet;
    private UUID motiveId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String secretHash;

    @SuppressWarnings("UnusedVariable") // kept so that the desk can tell who invited
    private String invitedBy;

    private Instant expiresAt;
    private @Nullable UUID appointmentId;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Invitation() {}

    static Invitation make(BookableMotive motive, Secret secret, String agent, Instant until) {
        Invitation invitation = new Invitation();
        invitation.guichet = motive.guichet();
        invitation.motiveId = motive.id();
        invitation.secretHash = secret.hash();
        invitation.invitedBy = agent;
        invitation.expiresAt = until;
        return invitation;
    }

    /**
     * Makes sure that it can still be used to book.
     *
     * @throws Refusal {@code INVITATION_USED}, {@code INVITATION_EXPIRED}
     */
    void requireUsable(Instant now) {
        if (appointmentId != null) {
            throw GuichetProblem.INVITATION_USED.refuse();
        }
        if (!expiresAt.isAfter(now)) {
            throw GuichetProblem.INVITATION_EXPIRED.refuse();
        }
    }

    /** Uses it up. */
    void use(UUID appointment, Instant now) {
        requireUsable(now);
        appointmentId = appointment;
    }

    /** Ends it, if it was not used. */
    void revoke(Instant now) {
        requireUsable(now);
        expiresAt = now;
    }

    /** The person as a booker: known by nothing but this invitation. */
    Booker booker() {
        return new Booker(BookedBy.INVITED, "invitation:" + id(), null);
    }

    String guichet() {
        return guichet;
    }

    UUID motiveId() {
        return motiveId;
    }

    @Nullable
    UUID appointmentId() {
        return appointmentId;
    }

    InvitationView view(@Nullable Secret secret) {
        return new InvitationView(
                id(), guichet, motiveId, Times.inCity(expiresAt), secret == null ? null : secret.text());
    }
}
