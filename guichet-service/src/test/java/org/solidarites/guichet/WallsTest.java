package org.solidarites.guichet;

import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.EventContract;
import org.solidarites.chassis.testing.Walls;

class WallsTest {

    @Test
    void itsEventsKeepTheirShape() {
        EventContract.verify("org.solidarites.guichet");
    }

    @Test
    void theWallsHold() {
        Walls.verify(
                "org.solidarites.guichet",
                "org.solidarites.guichet.opening.hours..",
                "org.solidarites.guichet.agenda.slot..");
    }
}
