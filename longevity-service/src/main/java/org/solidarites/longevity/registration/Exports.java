package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.longevity.carer.CarerLinkView;
import org.solidarites.longevity.carer.CarerLinks;

/** Puts together all that is held about a person. */
@ApplicationScoped
class Exports {

    private final RegistrationRepository registrations;
    private final RegistrationViews views;
    private final MovementRepository movements;
    private final AttendanceRepository attendance;
    private final ReadRepository reads;
    private final CarerLinks carers;
    private final Sights sights;
    private final Clock clock;

    Exports(
            RegistrationRepository registrations,
            RegistrationViews views,
            MovementRepository movements,
            AttendanceRepository attendance,
            ReadRepository reads,
            CarerLinks carers,
            Sights sights,
            Clock clock) {
        this.registrations = registrations;
        this.views = views;
        this.movements = movements;
        this.attendance = attendance;
        this.reads = reads;
        this.carers = carers;
        this.sights = sights;
        this.clock = clock;
    }

    /** Of a resident: what she did herself, and what carers did for her. */
    ExportView ofResident(Caller resident) {
        return of(registrations.allOf(resident.subject(), sights.given(resident)), carers.viewsOf(resident), resident);
    }

    /** Of one registration, for those who hand it to the person. */
    ExportView of(Registration registration, Caller reader) {
        return of(List.of(registration), List.of(), reader);
    }

    private ExportView of(List<Registration> held, List<CarerLinkView> links, Caller reader) {
        return new ExportView(
                clock.instant(),
                held.stream()
                        .map(registration -> exported(registration, reader))
                        .toList(),
                links);
    }

    private ExportView.Exported exported(Registration registration, Caller reader) {
        String person = registration.personKey();
        return new ExportView.Exported(
                views.of(registration, reader),
                registration.need().isolated(),
                registration.need().quartier(),
                movements.of(registration.id()).stream().map(Movement::view).toList(),
                attendance.of(registration.id()),
                person == null ? null : attendance.warnedOn(person),
                reads.allOf(registration.id()).stream().map(PersonalRead::view).toList());
    }
}
