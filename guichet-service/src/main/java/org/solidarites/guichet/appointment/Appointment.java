package org.solidarites.guichet.appointment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.slot.Interval;

/** A time at which a desk receives somebody. Its claim on the agent's time stands until it is cancelled. */
@Entity
@Table(name = "appointment")
@SecondaryTable(name = "appointment_person", pkJoinColumns = @PrimaryKeyJoinColumn(name = "appointment_id"))
class Appointment extends Aggregate {

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    private String guichet;
    private UUID motiveId;
    private String agent;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private BookedBy bookedBy;

    private String bookerSubject;
    private @Nullable String bookerOrganization;

    @Embedded
    private @Nullable Visitor person;

    private @Nullable LocalDate consentOn;
    private Instant bookedAt;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationReason cancellationReason;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Reminder lastReminder;

    /** Whether the city was told that the person came: only once, however often the note is corrected. */
    private boolean toldHonoured;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Appointment() {}

    /**
     * Books a slot that is held.
     *
     * @throws Refusal {@code BOOKING_CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}
     */
    static Appointment book(Claim held, NewAppointment request, Booker booker, Instant now) {
        requireConsent(request.consentOn(), booker, now);
        Appointment appointment = new Appointment();
        appointment.status = AppointmentStatus.UNKNOWN;
        appointment.guichet = held.guichet();
        appointment.motiveId = held.motiveId();
        appointment.agent = held.agent();
        appointment.startsAt = held.time().start();
        appointment.endsAt = held.time().end();
        appointment.bookedBy = booker.as();
        appointment.bookerSubject = booker.subject();
        appointment.bookerOrganization = booker.organization();
        appointment.person = request.person();
        appointment.consentOn = request.consentOn();
        appointment.bookedAt = now;
        appointment.lastReminder = Reminder.due(appointment.startsAt, now);
        appointment.raise(new AppointmentEvents.Booked(
                appointment.id(),
                appointment.guichet,
                appointment.motiveId,
                appointment.startsAt,
                appointment.endsAt,
                appointment.bookedBy));
        return appointment;
    }

    private static void requireConsent(@Nullable LocalDate given, Booker booker, Instant now) {
        if (given == null && booker.as() == BookedBy.PARTNER) {
            throw GuichetProblem.BOOKING_CONSENT_MISSING.refuse().at(FieldError.inBody("consentOn"));
        }
        if (given != null && given.isAfter(Times.day(now))) {
            throw GuichetProblem.CONSENT_IN_THE_FUTURE
                    .refuse()
                    .with("date", given)
                    .at(FieldError.inBody("consentOn"));
        }
    }

    /**
     * The person, or a partner for the person, cancels it.
     *
     * @param notice how long before it starts at the latest
     * @throws Refusal {@code TOO_LATE_TO_CHANGE}, {@code APPOINTMENT_CANCELLED}, {@code APPOINTMENT_STATUS_FORBIDS}
     */
    void excuse(Duration notice, Instant now) {
        requireNotice(notice, now);
        end(AppointmentStatus.EXCUSED, now);
        cancelled();
    }

    /**
     * The service cancels it, at any time.
     *
     * @throws Refusal {@code APPOINTMENT_CANCELLED}, {@code APPOINTMENT_STATUS_FORBIDS}
     */
    void revoke(CancellationReason reason, Instant now) {
        end(AppointmentStatus.REVOKED, now);
        cancellationReason = reason;
        cancelled();
    }

    private void cancelled() {
        person = null;
        sequence++;
        raise(new AppointmentEvents.Cancelled(id(), guichet, startsAt, status, cancellationReason));
    }

    /**
     * Notes whether the person came.
     *
     * @throws Refusal {@code APPOINTMENT_NOT_STARTED}, {@code APPOINTMENT_STATUS_FORBIDS}
     */
    void note(boolean came, Instant now) {
        if (startsAt.isAfter(now)) {
            throw GuichetProblem.APPOINTMENT_NOT_STARTED.refuse().with("start", Times.inCity(startsAt));
        }
        end(came ? AppointmentStatus.SEEN : AppointmentStatus.NO_SHOW, now);
        if (came && !toldHonoured) {
            toldHonoured = true;
            raise(new AppointmentEvents.Honoured(id(), guichet, motiveId, startsAt));
        }
    }

    /**
     * Moves it to another time, with the same or another agent.
     *
     * @throws Refusal {@code APPOINTMENT_CANCELLED}, {@code APPOINTMENT_STATUS_FORBIDS}
     */
    void move(String otherAgent, Interval time, Instant now) {
        requireToCome();
        Instant former = startsAt;
        agent = otherAgent;
        startsAt = time.start();
        endsAt = time.end();
        lastReminder = Reminder.due(startsAt, now);
        sequence++;
        raise(new AppointmentEvents.Moved(id(), guichet, startsAt, endsAt, former));
    }

    /** Reminds of it, if a reminder is due that was not given yet. */
    void remind(Instant now) {
        Reminder due = Reminder.due(startsAt, now);
        if (status == AppointmentStatus.UNKNOWN && startsAt.isAfter(now) && due != null && due != lastReminder) {
            lastReminder = due;
            raise(new AppointmentEvents.ReminderDue(id(), guichet, startsAt, due));
        }
    }

    /** @throws Refusal {@code TOO_LATE_TO_CHANGE} */
    void requireNotice(Duration notice, Instant now) {
        requireToCome();
        if (now.isAfter(startsAt.minus(notice))) {
            throw GuichetProblem.TOO_LATE_TO_CHANGE.refuse().with("hours", notice.toHours());
        }
    }

    /** @throws Refusal {@code APPOINTMENT_CANCELLED}, {@code APPOINTMENT_STATUS_FORBIDS} */
    void requireToCome() {
        requireStanding();
        if (status != AppointmentStatus.UNKNOWN) {
            throw GuichetProblem.APPOINTMENT_STATUS_FORBIDS
                    .refuse()
                    .with("present", status)
                    .with("wanted", AppointmentStatus.UNKNOWN);
        }
    }

    private void requireStanding() {
        if (isCancelled()) {
            throw GuichetProblem.APPOINTMENT_CANCELLED.refuse();
        }
    }

    private void end(AppointmentStatus next, Instant now) {
        requireStanding();
        if (!status.leadsTo(next)) {
            throw GuichetProblem.APPOINTMENT_STATUS_FORBIDS
                    .refuse()
                    .with("present", status)
                    .with("wanted", next);
        }
        status = next;
        endedAt = now;
    }

    /** Its booker sees it, and the desk; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        boolean isBooker = caller.has(Role.PARTNER)
                ? caller.actsFor(bookerOrganization)
                : caller.subject().equals(bookerSubject);
        return isBooker || isReceivedBy(caller);
    }

    boolean isReceivedBy(Caller caller) {
        return caller.has(Role.AGENT) && caller.serves(guichet);
    }

    String guichet() {
        return guichet;
    }

    UUID motiveId() {
        return motiveId;
    }

    String agent() {
        return agent;
    }

    Interval time() {
        return new Interval(startsAt, endsAt);
    }

    boolean isCancelled() {
        return status.isCancelled();
    }

    int sequence() {
        return sequence;
    }

    AppointmentView view() {
        return new AppointmentView(
                id(),
                status,
                guichet,
                motiveId,
                agent,
                Times.inCity(startsAt),
                Times.inCity(endsAt),
                bookedBy,
                person,
                consentOn,
                Times.inCity(bookedAt),
                cancellationReason,
                endedAt == null ? null : Times.inCity(endedAt));
    }
}
