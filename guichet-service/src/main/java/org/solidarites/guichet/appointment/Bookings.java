package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.directory.Guichets;

/** Books, moves and cancels: what an appointment is and what it takes of an agent's time change together. */
@ApplicationScoped
class Bookings {

    private static final FieldError START = FieldError.inBody("startsAt");

    private final Guichets guichets;
    private final AppointmentRepository appointments;
    private final ClaimRepository claims;
    private final WaitingList waiting;
    private final Taking taking;
    private final Agendas agendas;
    private final AppointmentConfig config;
    private final Clock clock;

    Bookings(
            Guichets guichets,
            AppointmentRepository appointments,
            ClaimRepository claims,
            WaitingList waiting,
            Taking taking,
            Agendas agendas,
            AppointmentConfig config,
            Clock clock) {
        this.guichets = guichets;
        this.appointments = appointments;
        this.claims = claims;
        this.waiting = waiting;
        this.taking = taking;
        this.agendas = agendas;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Books a slot that is held. Residents keep places free for others: they have only so many appointments to come for
     * one motive.
     *
     * @throws Refusal {@code GUICHET_NOT_OPEN}, {@code TOO_MANY_APPOINTMENTS}, {@code HOLD_EXPIRED}, {@code HOLD_BOOKED}, {@code
     *     BOOKING_CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}
     */
    Appointment book(Claim hold, NewAppointment request, Booker booker) {
        Instant now = clock.instant();
        guichets.requireOpen(hold.guichet(), FieldError.inBody("hold"));
        if (booker.as() == BookedBy.RESIDENT) {
            requireFew(booker, hold.motiveId(), now);
        }
        Appointment appointment = appointments.keep(Appointment.book(hold, request, booker, now));
        if (!claims.book(hold.id(), appointment.id(), now)) {
            throw appointments
                    .bookedOf(hold.id(), booker.subject())
                    .map(booked -> GuichetProblem.HOLD_BOOKED.refuse().with("appointment", booked))
                    .orElseGet(GuichetProblem.HOLD_EXPIRED::refuse);
        }
        if (hold.waitingEntryId() != null) {
            waiting.booked(hold.waitingEntryId());
        }
        return appointment;
    }

    private void requireFew(Booker booker, UUID motive, Instant now) {
        claims.inTurn(booker.subject());
        if (appointments.countToCome(booker.subject(), motive, now) >= config.appointmentsAtMost()) {
            throw GuichetProblem.TOO_MANY_APPOINTMENTS.refuse().with("most", config.appointmentsAtMost());
        }
    }

    /**
     * Cancels an appointment: by the service with a reason, otherwise by the person or for the person.
     *
     * @throws Refusal {@code REASON_MISSING}, {@code TOO_LATE_TO_CHANGE}, {@code APPOINTMENT_STATUS_FORBIDS}
     */
    void cancel(Appointment appointment, @Nullable CancellationReason reason, Caller caller) {
        if (appointment.isReceivedBy(caller)) {
            appointment.revoke(required(reason), clock.instant());
            free(appointment);
        } else {
            excuse(appointment);
        }
    }

    /**
     * Cancels an appointment for the person.
     *
     * @throws Refusal {@code TOO_LATE_TO_CHANGE}, {@code APPOINTMENT_STATUS_FORBIDS}
     */
    void excuse(Appointment appointment) {
        appointment.excuse(config.changeUntil(), clock.instant());
        free(appointment);
    }

    private void free(Appointment appointment) {
        appointments.keep(appointment);
        claims.free(appointment.id());
        waiting.offer(appointment.motiveId(), appointment.agent(), appointment.time());
    }

    private static CancellationReason required(@Nullable CancellationReason reason) {
        if (reason == null) {
            throw GuichetProblem.REASON_MISSING.refuse().at(FieldError.inBody("reason"));
        }
        return reason;
    }

    /**
     * Moves an appointment to another slot of its motive. Until the new time is taken nobody gets the old one.
     *
     * @throws Refusal {@code TOO_LATE_TO_CHANGE}, {@code APPOINTMENT_STATUS_FORBIDS}, {@code GUICHET_NOT_OPEN}, {@code
     *     MOTIVE_NOT_BOOKABLE}, and what {@link Taking#take} refuses
     */
    void move(Appointment appointment, Instant start, @Nullable String agent, Caller caller) {
        Booker booker = Booker.of(caller, appointment.guichet());
        if (booker.as() != BookedBy.AGENT) {
            appointment.requireNotice(config.changeUntil(), clock.instant());
        }
        appointment.requireToCome();
        guichets.requireOpen(appointment.guichet(), START);
        BookableMotive motive = motive(appointment.motiveId());
        booker.as().require(motive, START);
        Interval time = Interval.of(start, motive.length());
        String formerAgent = appointment.agent();
        Interval formerTime = appointment.time();
        claims.free(appointment.id());
        waiting.passOn(time);
        String wanted = motive.followUp() ? appointment.agent() : agent;
        Claim taken = taking.take(
                motive,
                booker,
                time,
                wanted,
                free -> claims.take(motive, free, time, appointment.id(), clock.instant()));
        appointment.move(taken.agent(), time, clock.instant());
        appointments.keep(appointment);
        waiting.offer(motive.id(), formerAgent, formerTime);
    }

    private BookableMotive motive(UUID id) {
        return agendas.motive(id).orElseThrow(() -> new IllegalStateException("an appointment without motive " + id));
    }
}
