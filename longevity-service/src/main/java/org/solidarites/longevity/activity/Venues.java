package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.space.SeniorSpaces;
import org.solidarites.longevity.space.Venue;

/** Guards where activities may take place, and who may enter them there. */
@ApplicationScoped
class Venues {

    private final SeniorSpaces spaces;

    Venues(SeniorSpaces spaces) {
        this.spaces = spaces;
    }

    /**
     * Lets the caller enter an activity in that space.
     *
     * @throws Refusal {@code UNKNOWN_SENIOR_SPACE}, {@code SENIOR_SPACE_HOSTED_ELSEWHERE}, {@code SENIOR_SPACE_NOT_OPEN}
     */
    void check(UUID space, Caller caller) {
        Venue venue = spaces.find(space)
                .orElseThrow(() -> LongevityProblem.UNKNOWN_SENIOR_SPACE
                        .refuse()
                        .with("space", space)
                        .at(FieldError.inBody("spaceId")));
        venue.checkKeptBy(caller);
        if (!venue.isOpen()) {
            throw LongevityProblem.SENIOR_SPACE_NOT_OPEN
                    .refuse()
                    .with("space", venue.code())
                    .at(FieldError.inBody("spaceId"));
        }
    }

    /**
     * Lets those through who keep what takes place in that space.
     *
     * @throws Refusal {@code SENIOR_SPACE_HOSTED_ELSEWHERE}
     */
    void checkKeeper(UUID space, Caller caller) {
        spaces.find(space).orElseThrow().checkKeptBy(caller);
    }
}
