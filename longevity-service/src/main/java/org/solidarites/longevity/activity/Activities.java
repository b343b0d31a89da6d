package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/** What other features may ask the activities. */
@ApplicationScoped
public class Activities {

    private final ActivityRepository activities;

    Activities(ActivityRepository activities) {
        this.activities = activities;
    }

    /**
     * Takes the places of an activity in hand until the transaction ends: nobody else gives or frees one meanwhile, so
     * what is counted stays true.
     *
     * @throws Refusal {@code ACTIVITY_NOT_FOUND}
     */
    public Bookable takeInHand(UUID id) {
        return activities.held(id).map(Activity::bookable).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
    }
}
