package org.solidarites.aid;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.testing.ProblemCatalogue;

class AidProblemTest {

    @ParameterizedTest
    @EnumSource(AidProblem.class)
    void isToldInBothLanguages(AidProblem problem) {
        ProblemCatalogue.verify(problem);
    }
}
