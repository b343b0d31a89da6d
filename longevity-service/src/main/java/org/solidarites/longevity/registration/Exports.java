package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.solidarites.chassis.identity.Caller;

/** Puts together all that is held about a person. */
@ApplicationScoped
class Exports {

    private final RegistrationRepository registrations;
    private final RegistrationViews views;
    private final MovementRepository movements;
    private final AttendanceRepository attendance;
    private final ReadRepository reads;
    private final Sights sights;
    private final Clock clock;

    Exports(
            RegistrationRepository registrations,
            RegistrationViews views,
            MovementRepository movements,
            AttendanceRepository attendance,
            ReadRepository reads,
            Sights sights,
            Clock clock) {
        this.registrations = registrations;
        this.views = views;
        this.movements = movements;
        this.attendance = attendance;
        this.reads = reads;
        this.sights = sights;
        this.clock = clock;
    }

    /** Of a resident: what she did herself, and what carers did for her. */
    ExportView ofResident(Caller resident) {
        return of(registrations.allOf(resident.subject(), sights.given(resident)), resident);
    }

    /** Of one registration, for those who hand it to the person. */
    ExportView of(List<Registration> held, Caller reader) {
        return new ExportView(
                clock.instant(),
                held.stream()
                        .map(registration -> new ExportView.Exported(
                                views.of(registration, reader),
                                registration.need().isolated(),
                                registration.need().quartier(),
                                movements.of(registration.id()).stream()
                                        .map(Movement::view)
                                        .toList(),
                                attendance.of(registration.id()),
                                reads.allOf(registration.id()).stream()
                                        .map(PersonalRead::view)
                                        .toList()))
                        .toList());
    }
}
