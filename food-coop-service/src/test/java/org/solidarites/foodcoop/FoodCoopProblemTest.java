package org.solidarites.foodcoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.problem.ProblemMessages;

class FoodCoopProblemTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource
    void saysTheSameInBothLanguages(FoodCoopProblem problem) {
        String english = ProblemMessages.detail(problem, Map.of(), Locale.ENGLISH);
        String french = ProblemMessages.detail(problem, Map.of(), Locale.FRENCH);

        assertThat(english).isNotEqualTo(french);
        assertThat(arguments(english)).isEqualTo(arguments(french));
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
