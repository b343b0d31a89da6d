package org.solidarites.guichet.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of appointments: references only; who comes stays here. */
public sealed interface AppointmentEvents extends CityEvent {

    UUID appointmentId();

    @Override
    default UUID subject() {
        return appointmentId();
    }

    /** An appointment was booked. */
    record Booked(
            UUID appointmentId, String guichet, UUID motiveId, Instant startsAt, Instant endsAt, BookedBy bookedBy)
            implements AppointmentEvents {
        @Override
        public String type() {
            return "org.solidarites.appointment.booked.v1";
        }
    }

    /** It was moved to another time. */
    record Moved(UUID appointmentId, String guichet, Instant startsAt, Instant endsAt, Instant formerStart)
            implements AppointmentEvents {
        @Override
        public String type() {
            return "org.solidarites.appointment.moved.v1";
        }
    }

    /**
     * It was cancelled.
     *
     * @param status EXCUSED by the person, REVOKED by the service
     * @param reason why the service cancelled it
     */
    record Cancelled(
            UUID appointmentId,
            String guichet,
            Instant startsAt,
            AppointmentStatus status,
            @Nullable CancellationReason reason)
            implements AppointmentEvents {
        @Override
        public String type() {
            return "org.solidarites.appointment.cancelled.v1";
        }
    }

    /** The person came. */
    record Honoured(UUID appointmentId, String guichet, UUID motiveId, Instant startsAt) implements AppointmentEvents {
        @Override
        public String type() {
            return "org.solidarites.appointment.honoured.v1";
        }
    }

    /**
     * The person is to be reminded of it.
     *
     * @param reminder DAYS: two days before, HOURS: four hours before
     */
    record ReminderDue(UUID appointmentId, String guichet, Instant startsAt, Reminder reminder)
            implements AppointmentEvents {
        @Override
        public String type() {
            return "org.solidarites.appointment.reminder-due.v1";
        }
    }
}
