package org.solidarites.guichet.appointment;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class AppointmentRepository extends AggregateRepository<Appointment> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Set<String> NOWHERE = Set.of("");

    /** The appointment, if this caller may see it. */
    Optional<Appointment> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(appointment -> appointment.isVisibleTo(caller));
    }

    /** Those of an agent's desks, newest booking first. */
    List<Appointment> ofAgent(Caller agent, Optional<Cursor> before, int rows) {
        return page("guichet in :who", agent.guichets().isEmpty() ? NOWHERE : agent.guichets(), before, rows);
    }

    /** What a partner association booked, newest booking first. */
    List<Appointment> ofOrganization(String organization, Optional<Cursor> before, int rows) {
        return page("bookerOrganization = :who", organization, before, rows);
    }

    /** What a resident booked, newest booking first. */
    List<Appointment> ofResident(String subject, Optional<Cursor> before, int rows) {
        return page("bookerSubject = :who", subject, before, rows);
    }

    private List<Appointment> page(String which, Object who, Optional<Cursor> before, int rows) {
        return find(
                        which + " and id < :before order by id desc",
                        Parameters.with("who", who)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
