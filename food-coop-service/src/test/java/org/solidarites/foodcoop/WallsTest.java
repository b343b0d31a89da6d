package org.solidarites.foodcoop;

import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.EventContract;
import org.solidarites.chassis.testing.Walls;

class WallsTest {

    @Test
    void itsEventsKeepTheirShape() {
        EventContract.verify("org.solidarites.foodcoop");
    }

    @Test
    void theWallsHold() {
        Walls.verify(
                "org.solidarites.foodcoop",
                "org.solidarites.foodcoop.ledger.core..",
                "org.solidarites.foodcoop.ledger.store..",
                "org.solidarites.foodcoop.grant.core..",
                "org.solidarites.foodcoop.jury.core..",
                "org.solidarites.foodcoop.cooperative.core..",
                "org.solidarites.foodcoop.caisse.core..",
                "org.solidarites.foodcoop.grocery.core..",
                "org.solidarites.foodcoop.budget..",
                "org.solidarites.foodcoop.organization..");
    }
}
