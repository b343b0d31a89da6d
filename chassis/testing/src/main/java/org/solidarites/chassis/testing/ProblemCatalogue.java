package org.solidarites.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.chassis.problem.ProblemType;

/** The refusals of a service: each has its sentence in both languages, which speak of the same things. */
public final class ProblemCatalogue {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

    private ProblemCatalogue() {}

    /** Verifies one refusal; a test of each service calls this for every value of its enum. */
    public static void verify(ProblemType problem) {
        verify(
                ProblemMessages.detail(problem, Map.of(), Locale.FRENCH),
                ProblemMessages.detail(problem, Map.of(), Locale.ENGLISH));
        // What is away and comes back may be told as 503; every other fault of ours is an incident and no refusal.
        assertThat(problem.status()).matches(status -> status == 503 || (status >= 400 && status < 500));
    }

    /** Verifies what is said of an input that is not right. */
    public static void verify(Advice advice) {
        verify(advice.in(Locale.FRENCH), advice.in(Locale.ENGLISH));
    }

    private static void verify(String french, String english) {
        assertThat(english).isNotBlank();
        assertThat(french).isNotBlank().isNotEqualTo(english);
        assertThat(arguments(french)).isEqualTo(arguments(english));
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
