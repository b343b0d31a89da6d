package org.solidarites.longevity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.problem.ProblemMessages;

class LongevityProblemTest {

    @ParameterizedTest
    @EnumSource(LongevityProblem.class)
    void saysEachRefusalInBothLanguages(LongevityProblem problem) {
        String french = ProblemMessages.detail(problem, Map.of(), Locale.FRENCH);
        String english = ProblemMessages.detail(problem, Map.of(), Locale.ENGLISH);

        assertThat(french).isNotBlank().isNotEqualTo(english);
        assertThat(english).isNotBlank();
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(arguments(french)).isEqualTo(arguments(english));
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{\\w+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
