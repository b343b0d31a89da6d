package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.registration.core.Standing;
import org.solidarites.longevity.space.SeniorSpaces;

/** Notes who came, and warns those who did not come several times without saying so. */
@ApplicationScoped
class Attendance {

    private final AttendanceRepository attendance;
    private final RegistrationRepository registrations;
    private final Absences absences;
    private final Activities activities;
    private final SeniorSpaces spaces;
    private final Clock clock;

    Attendance(
            AttendanceRepository attendance,
            RegistrationRepository registrations,
            Absences absences,
            Activities activities,
            SeniorSpaces spaces,
            Clock clock) {
        this.attendance = attendance;
        this.registrations = registrations;
        this.absences = absences;
        this.activities = activities;
        this.spaces = spaces;
        this.clock = clock;
    }

    /** @throws Refusal {@code ACTIVITY_NOT_FOUND}, {@code SENIOR_SPACE_HOSTED_ELSEWHERE}, {@code SESSION_NOT_FOUND} */
    List<AttendanceEntry> expected(UUID activity, UUID session, Caller caller) {
        checkKeeper(activity, caller);
        activities.checkSession(activity, session);
        return attendance.expected(activity, session);
    }

    /**
     * @throws Refusal as {@link #expected}, {@code SESSION_CANCELLED}, {@code SESSION_NOT_STARTED}, {@code
     *     UNKNOWN_REGISTRATION}
     */
    List<AttendanceEntry> note(UUID activity, UUID session, NewAttendance noted, Caller caller) {
        checkKeeper(activity, caller);
        Instant now = clock.instant();
        activities.checkBegun(activity, session, now);
        for (int i = 0; i < noted.entries().size(); i++) {
            note(activity, session, noted.entries().get(i), i, caller, now);
        }
        return attendance.expected(activity, session);
    }

    private void note(UUID activity, UUID session, AttendanceEntry entry, int place, Caller caller, Instant now) {
        Registration registration = registrations
                .findByIdOptional(entry.registrationId())
                .filter(found -> found.activityId().equals(activity) && found.hasPlace())
                .orElseThrow(() -> LongevityProblem.UNKNOWN_REGISTRATION
                        .refuse()
                        .with("registration", entry.registrationId())
                        .at(FieldError.inBody("entries/" + place + "/registrationId")));
        Coming presence = entry.presence();
        if (presence == null) {
            return; // validation has seen to it
        }
        attendance.note(registration.id(), session, presence, caller.subject(), now);
        String person = registration.personKey();
        LocalDate today = LocalDate.ofInstant(now, CityTime.ZONE);
        if (presence == Coming.ABSENT
                && person != null
                && absences.standing(person, today) instanceof Standing.ToBeWarned due) {
            attendance.warned(person, today);
            registration.warn(due.absences());
            registrations.keep(registration);
        }
    }

    private void checkKeeper(UUID id, Caller caller) {
        Bookable activity = activities.find(id).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
        spaces.find(activity.spaceId()).orElseThrow().checkKeptBy(caller);
    }
}
