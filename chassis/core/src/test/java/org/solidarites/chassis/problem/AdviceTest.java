package org.solidarites.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

    @Test
    void saysWhatWouldBeRightInTheLanguageOfTheReader() {
        Advice advice = Advice.of(CommonAdvice.BETWEEN).with("least", 1).with("most", 100);

        assertThat(advice.in(Locale.ENGLISH)).isEqualTo("must be from 1 to 100");
        assertThat(advice.in(Locale.FRENCH)).isEqualTo("doit être compris entre 1 et 100");
    }

    @ParameterizedTest
    @EnumSource(CommonAdvice.class)
    void isToldInBothLanguages(CommonAdvice kind) {
        assertThat(Advice.of(kind).in(Locale.FRENCH))
                .isNotBlank()
                .isNotEqualTo(Advice.of(kind).in(Locale.ENGLISH));
    }

    @Test
    void mayBePartOfTheSentenceOfAProblem() {
        Refusal refusal = CommonProblem.MALFORMED_REQUEST.refuse().with("reason", Advice.of(CommonAdvice.NOT_JSON));

        assertThat(ProblemMessages.detail(refusal.kind(), refusal.arguments(), Locale.FRENCH))
                .isEqualTo("La requête est illisible : ce n'est pas du JSON.");
    }
}
