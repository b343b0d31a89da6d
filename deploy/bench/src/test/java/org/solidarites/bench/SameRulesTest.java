package org.solidarites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.regulation.Shipped;

class SameRulesTest {

    @Test
    void bothEnginesDecideTheSame() {
        Dmn dmn = new Dmn();
        int number = 0;
        for (Household household : SampleHouseholds.of(300)) {
            assertThat(Dmn.outcomes(dmn.evaluate(Dmn.inputs(household))))
                    .as("household " + number++)
                    .isEqualTo(Outcomes.of(Shipped.LATER.compiled().answer(household, SampleHouseholds.ON)));
        }
    }
}
