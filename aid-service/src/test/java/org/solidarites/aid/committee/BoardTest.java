package org.solidarites.aid.committee;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.Refusal;

class BoardTest {

    @Test
    void namesItsMembersAndNobodyElse() {
        Board board = new Board(Set.of("anna", "bob", "chloe"));

        assertThatCode(() -> board.requireAll(List.of("chloe", "anna"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> board.requireAll(List.of("anna", "eve")))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .matches(refusal -> refusal.kind() == AidProblem.NOT_ON_THE_BOARD);
    }

    @Test
    void letsTheCoordinatorNameWhomSheWantsWhereNobodyHasToldWhoSitsOnIt() {
        assertThatCode(() -> new Board((Set<String>) null).requireAll(List.of("anna", "eve")))
                .doesNotThrowAnyException();
    }
}
