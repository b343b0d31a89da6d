package org.solidarites.longevity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.testing.ProblemCatalogue;

class LongevityProblemTest {

    @ParameterizedTest
    @EnumSource(LongevityProblem.class)
    void isToldInBothLanguages(LongevityProblem problem) {
        ProblemCatalogue.verify(problem);
    }

    @ParameterizedTest
    @EnumSource(LongevityAdvice.class)
    void advisesInBothLanguages(LongevityAdvice advice) {
        ProblemCatalogue.verify(Advice.of(advice));
    }
}
