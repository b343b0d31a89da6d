package org.solidarites.aid;

import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.EventContract;
import org.solidarites.chassis.testing.Walls;

class WallsTest {

    @Test
    void itsEventsKeepTheirShape() {
        EventContract.verify("org.solidarites.aid");
    }

    @Test
    void theWallsHold() {
        Walls.verify(
                "org.solidarites.aid",
                "org.solidarites.aid.engine..",
                "org.solidarites.aid.deadline..",
                "org.solidarites.aid.piece.content..");
    }
}
