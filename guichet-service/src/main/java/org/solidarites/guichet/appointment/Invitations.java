package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;

/** What somebody can do who has nothing but the secret of an invitation. */
@ApplicationScoped
class Invitations {

    private static final FieldError HEADER = FieldError.inHeader("Appointment-Invitation");

    private final InvitationRepository invitations;
    private final AppointmentRepository appointments;
    private final Agendas agendas;
    private final SlotSearch search;
    private final Holds holds;
    private final Bookings bookings;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            AppointmentRepository appointments,
            Agendas agendas,
            SlotSearch search,
            Holds holds,
            Bookings bookings,
            Clock clock) {
        this.invitations = invitations;
        this.appointments = appointments;
        this.agendas = agendas;
        this.search = search;
        this.holds = holds;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * What is free for the motive of the invitation.
     *
     * @throws Refusal {@code INVITATION_NOT_FOUND}, {@code INVITATION_USED}, {@code INVITATION_EXPIRED}
     */
    Slots slots(@Nullable String secret, SlotSearch.Asked days) {
        Invitation invitation = invitations.of(given(secret)).orElseThrow(Invitations::unknown);
        invitation.requireUsable(clock.instant());
        return search.of(motive(invitation), invitation.booker(), days);
    }

    /**
     * Books a slot with the invitation and uses it up.
     *
     * @throws Refusal {@code INVITATION_NOT_FOUND}, {@code INVITATION_USED}, {@code INVITATION_EXPIRED}, and what {@link
     *     Taking#take} refuses
     */
    Appointment book(@Nullable String secret, Instant start, Visitor person) {
        Invitation invitation = invitations.ofOnce(given(secret)).orElseThrow(Invitations::unknown);
        invitation.requireUsable(clock.instant());
        Booker booker = invitation.booker();
        Claim hold = holds.hold(motive(invitation), booker, start, null);
        Appointment booked = bookings.book(hold, new NewAppointment(hold.id(), person, null), booker);
        invitation.use(booked.id(), clock.instant());
        invitations.keep(invitation);
        return booked;
    }

    /**
     * The appointment that was booked with the invitation.
     *
     * @throws Refusal {@code INVITATION_NOT_FOUND}, {@code APPOINTMENT_NOT_FOUND}
     */
    Appointment appointment(@Nullable String secret) {
        Invitation invitation = invitations.of(given(secret)).orElseThrow(Invitations::unknown);
        if (invitation.appointmentId() == null) {
            throw GuichetProblem.APPOINTMENT_NOT_FOUND.refuse();
        }
        return appointments
                .findByIdOptional(invitation.appointmentId())
                .orElseThrow(GuichetProblem.APPOINTMENT_NOT_FOUND::refuse);
    }

    /**
     * The person cancels it.
     *
     * @throws Refusal {@code INVITATION_NOT_FOUND}, {@code APPOINTMENT_NOT_FOUND}, {@code TOO_LATE_TO_CHANGE}, {@code
     *     APPOINTMENT_STATUS_FORBIDS}
     */
    Appointment cancel(@Nullable String secret) {
        Appointment appointment = appointment(secret);
        bookings.excuse(appointment);
        return appointment;
    }

    private BookableMotive motive(Invitation invitation) {
        BookableMotive motive = agendas.motive(invitation.motiveId()).orElseThrow(Invitations::unknown);
        BookedBy.INVITED.require(motive, HEADER);
        return motive;
    }

    private static Secret given(@Nullable String secret) {
        if (secret == null) {
            throw unknown();
        }
        return new Secret(secret);
    }

    private static Refusal unknown() {
        return GuichetProblem.INVITATION_NOT_FOUND.refuse().at(HEADER);
    }
}
