package org.solidarites.guichet;

import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.Walls;

class WallsTest {

    @Test
    void theWallsHold() {
        Walls.verify("org.solidarites.guichet");
    }
}
