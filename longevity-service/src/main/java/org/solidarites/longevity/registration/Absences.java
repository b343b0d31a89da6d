package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.solidarites.longevity.registration.core.AbsencePolicy;
import org.solidarites.longevity.registration.core.Standing;
import org.solidarites.longevity.waiting.PolicyDocument;
import org.solidarites.longevity.waiting.WaitingPolicies;

/** Finds out how somebody stands who has been absent. */
@ApplicationScoped
class Absences {

    private final AttendanceRepository attendance;
    private final WaitingPolicies policies;
    private final Clock clock;

    Absences(AttendanceRepository attendance, WaitingPolicies policies, Clock clock) {
        this.attendance = attendance;
        this.policies = policies;
        this.clock = clock;
    }

    Standing standing(String personKey, LocalDate today) {
        PolicyDocument.Absences rule = policies.document(clock.instant()).absence();
        return new AbsencePolicy(rule.warnAfter(), rule.blockAfter(), rule.within(), rule.blockedFor())
                .standing(attendance.absences(personKey), attendance.warnedOn(personKey), today);
    }
}
