package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.space.SeniorSpaces;

/** Tells how places were given. */
@ApplicationScoped
class Audit {

    private final MovementRepository movements;
    private final Activities activities;
    private final SeniorSpaces spaces;

    Audit(MovementRepository movements, Activities activities, SeniorSpaces spaces) {
        this.movements = movements;
        this.activities = activities;
        this.spaces = spaces;
    }

    List<MovementView> of(Registration registration) {
        return movements.of(registration.id()).stream().map(Movement::view).toList();
    }

    /**
     * All movements at an activity.
     *
     * @throws Refusal {@code ACTIVITY_NOT_FOUND}, {@code SENIOR_SPACE_HOSTED_ELSEWHERE}
     */
    Page<MovementView> ofActivity(UUID id, Caller caller, PageRequest asked) {
        Bookable activity = activities.find(id).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
        spaces.find(activity.spaceId()).orElseThrow().checkKeptBy(caller);
        long after = asked.after(2).map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        return Page.of(
                        movements.ofActivity(id, after, asked.rows()),
                        asked.limit(),
                        movement -> Cursor.of(Long.toString(movement.place()), id.toString()))
                .map(Movement::view);
    }
}
