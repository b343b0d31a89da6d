package org.solidarites.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final List<String> PARTS = List.of("postgres", "kafka", "aid", "gateway");

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(first(100, 7)).isEqualTo(first(100, 7)).isNotEqualTo(first(100, 8));
    }

    @Test
    void hitsEachPartBeforeAnyTwice() {
        assertThat(first(PARTS.size(), 1).stream().map(Fault::part)).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @Test
    void doesEverythingThatCanBeDone() {
        assertThat(first(100, 1).stream().map(Fault::kind)).hasSameElementsAs(FaultKind.AT_RANDOM);
    }

    @Test
    void hitsOneAtATimeIfAsked() {
        FaultPlan calm = new FaultPlan(1, PARTS, true);

        assertThat(Stream.generate(calm::next).limit(200)).noneMatch(Fault::withNext);
        assertThat(first(200, 1)).anyMatch(Fault::withNext);
    }

    private static List<Fault> first(int many, long seed) {
        FaultPlan plan = new FaultPlan(seed, PARTS, false);
        return Stream.generate(plan::next).limit(many).toList();
    }
}
