package org.solidarites.guichet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.testing.ProblemCatalogue;

class GuichetProblemTest {

    @ParameterizedTest
    @EnumSource(GuichetProblem.class)
    void isToldInBothLanguages(GuichetProblem problem) {
        ProblemCatalogue.verify(problem);
    }

    @ParameterizedTest
    @EnumSource(GuichetAdvice.class)
    void advisesInBothLanguages(GuichetAdvice advice) {
        ProblemCatalogue.verify(Advice.of(advice));
    }
}
