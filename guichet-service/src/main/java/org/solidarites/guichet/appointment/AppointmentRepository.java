package org.solidarites.guichet.appointment;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class AppointmentRepository extends AggregateRepository<Appointment> {

    private static final Set<String> NOWHERE = Set.of("");

    /** The appointment, if this caller may see it. */
    Optional<Appointment> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(appointment -> appointment.isVisibleTo(caller));
    }

    /** Those of an agent's desks, newest booking first. */
    List<Appointment> ofAgent(Caller agent, Optional<Cursor> before, int rows) {
        return newest("guichet in :who", who(agent.guichets().isEmpty() ? NOWHERE : agent.guichets()), before, rows);
    }

    /** What a partner association booked, newest booking first. */
    List<Appointment> ofOrganization(String organization, Optional<Cursor> before, int rows) {
        return newest("bookerOrganization = :who", who(organization), before, rows);
    }

    /** What a resident booked, newest booking first. */
    List<Appointment> ofResident(String subject, Optional<Cursor> before, int rows) {
        return newest("bookerSubject = :who", who(subject), before, rows);
    }

    private static Parameters who(Object who) {
        return Parameters.with("who", who);
    }

    /** The appointment that somebody made of a hold, while it has that time. */
    Optional<UUID> bookedOf(UUID hold, String subject) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT a.id FROM agent_claim c JOIN appointment a ON a.id = c.appointment_id"
                                + " WHERE c.id = :hold AND a.booker_subject = :subject",
                        UUID.class)
                .setParameter("hold", hold)
                .setParameter("subject", subject)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Whether somebody has an appointment for this motive at this time that is to come. */
    boolean isBooked(String subject, UUID motive, Instant start) {
        return count(
                        "bookerSubject = ?1 and motiveId = ?2 and startsAt = ?3 and status = ?4",
                        subject,
                        motive,
                        start,
                        AppointmentStatus.UNKNOWN)
                > 0;
    }

    /** How many appointments for a motive somebody has to come. */
    long countToCome(String subject, UUID motive, Instant now) {
        return count(
                "bookerSubject = ?1 and motiveId = ?2 and startsAt > ?3 and status = ?4",
                subject,
                motive,
                now,
                AppointmentStatus.UNKNOWN);
    }

    /** Appointments with a reminder due, some at a time; those that another instance reminds of are left out. */
    List<Appointment> toRemind(Instant now, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT a.*, p.first_name, p.last_name, p.phone, p.email
                        FROM appointment a LEFT JOIN appointment_person p ON p.appointment_id = a.id
                        WHERE a.status = 'UNKNOWN' AND a.starts_at > :now
                            AND ((a.starts_at <= :days AND a.last_reminder IS NULL)
                                OR (a.starts_at <= :hours AND a.last_reminder = 'DAYS'))
                        ORDER BY a.starts_at LIMIT :most FOR UPDATE OF a SKIP LOCKED""", Appointment.class)
                .setParameter("now", now)
                .setParameter("days", now.plus(Reminder.DAYS.before()))
                .setParameter("hours", now.plus(Reminder.HOURS.before()))
                .setParameter("most", atMost)
                .getResultList();
    }

    /** Erases who came to what ended before. */
    void forgetPeople(Instant endedBefore) {
        getEntityManager()
                .createNativeQuery("DELETE FROM appointment_person p USING appointment a"
                        + " WHERE a.id = p.appointment_id AND a.ends_at < :before")
                .setParameter("before", endedBefore)
                .executeUpdate();
    }

    /** An agent's appointments that are not cancelled and start within a time, in order. */
    List<Appointment> ofAgenda(String agent, Instant from, Instant to) {
        return list(
                "agent = ?1 and startsAt >= ?2 and startsAt < ?3 and status not in ?4 order by startsAt",
                agent,
                from,
                to,
                List.of(AppointmentStatus.EXCUSED, AppointmentStatus.REVOKED));
    }

    /** How many appointments there were before a moment, and to how many of them the person came, as noted by then. */
    Object[] countBefore(Instant moment) {
        return (Object[]) getEntityManager()
                .createNativeQuery("SELECT count(*), count(*) FILTER (WHERE status = 'SEEN' AND ended_at < :moment)"
                        + " FROM appointment WHERE starts_at < :moment")
                .setParameter("moment", moment)
                .getSingleResult();
    }
}
