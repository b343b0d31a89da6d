package org.solidarites.longevity;

import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.EventContract;
import org.solidarites.chassis.testing.Walls;

class WallsTest {

    @Test
    void theWallsHold() {
        Walls.verify(
                "org.solidarites.longevity",
                "org.solidarites.longevity.eligibility..",
                "org.solidarites.longevity..core..");
    }

    @Test
    void itsEventsKeepTheirShape() {
        EventContract.verify("org.solidarites.longevity");
    }
}
