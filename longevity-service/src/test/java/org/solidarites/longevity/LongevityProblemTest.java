package org.solidarites.longevity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.testing.ProblemCatalogue;
import org.solidarites.longevity.indicator.FigureWords;
import org.solidarites.longevity.registration.PositionWords;

class LongevityProblemTest {

    @ParameterizedTest
    @EnumSource(LongevityProblem.class)
    void isToldInBothLanguages(LongevityProblem problem) {
        ProblemCatalogue.verify(problem);
    }

    @ParameterizedTest
    @EnumSource(PositionWords.class)
    void saysWhereOneStandsInBothLanguages(PositionWords words) {
        ProblemCatalogue.verify(Advice.of(words));
    }

    @ParameterizedTest
    @EnumSource(FigureWords.class)
    void saysWhatFiguresMeanInBothLanguages(FigureWords figure) {
        ProblemCatalogue.verify(Advice.of(figure));
    }

    @ParameterizedTest
    @EnumSource(LongevityAdvice.class)
    void advisesInBothLanguages(LongevityAdvice advice) {
        ProblemCatalogue.verify(Advice.of(advice));
    }
}
