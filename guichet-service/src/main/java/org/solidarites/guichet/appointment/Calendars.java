package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.MotivePlace;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Guichets;

/**
 * Appointments as iCalendar files (RFC 5545). An appointment keeps its UID and counts its changes in SEQUENCE, so that a
 * calendar program moves it and does not show it twice. Who comes is never in them, nor what a discreet motive is.
 */
@ApplicationScoped
class Calendars {

    /** The media type of what this writes. */
    static final String MEDIA_TYPE = "text/calendar";

    private final Agendas agendas;
    private final Guichets guichets;
    private final Clock clock;

    Calendars(Agendas agendas, Guichets guichets, Clock clock) {
        this.agendas = agendas;
        this.guichets = guichets;
        this.clock = clock;
    }

    /** The file of these appointments. */
    String write(Collection<Appointment> appointments) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Solidarites//Guichet//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        Map<UUID, BookableMotive> motives = appointments.stream()
                .map(Appointment::motiveId)
                .distinct()
                .flatMap(id -> agendas.motive(id).stream())
                .collect(Collectors.toMap(BookableMotive::id, motive -> motive));
        Map<String, String> names = appointments.stream()
                .map(Appointment::guichet)
                .distinct()
                .flatMap(code -> guichets.ofCode(code).stream())
                .collect(Collectors.toMap(GuichetView::code, GuichetView::name));
        appointments.forEach(appointment -> calendar.add(event(
                appointment,
                Objects.requireNonNull(motives.get(appointment.motiveId())),
                Objects.requireNonNull(names.get(appointment.guichet())))));
        return calendar.toString();
    }

    private VEvent event(Appointment appointment, BookableMotive motive, String guichet) {
        VEvent event = new VEvent(false);
        event.add(new Uid(appointment.id() + "@appointment.solidarites"));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(appointment.sequence()));
        event.add(new DtStart<Instant>(appointment.time().start()));
        event.add(new DtEnd<Instant>(appointment.time().end()));
        event.add(new Summary(motive.discreet() ? "Rendez-vous" : "Rendez-vous : " + motive.name()));
        event.add(appointment.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (motive.place() == MotivePlace.OFFICE) {
            event.add(new Location(guichet));
        }
        return event;
    }
}
