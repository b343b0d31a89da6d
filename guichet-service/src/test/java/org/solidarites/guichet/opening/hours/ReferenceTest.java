package org.solidarites.guichet.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.guichet.opening.hours.ReferenceAnswers.Answer;
import org.solidarites.guichet.opening.hours.ReferenceAnswers.Case;
import org.solidarites.guichet.opening.hours.ReferenceAnswers.Difference;

/** We read opening hours as the reference evaluator does, but for the differences that are listed and justified. */
class ReferenceTest {

    private static final ReferenceAnswers REFERENCE = ReferenceAnswers.read();
    private static final CityCalendar CALENDAR = REFERENCE.calendar();
    private static final Map<String, Difference> DIFFERENCES = ReferenceAnswers.differences().stream()
            .collect(Collectors.toMap(Difference::expression, Function.identity()));

    static Stream<Case> agreed() {
        return REFERENCE.cases().stream().filter(asked -> !DIFFERENCES.containsKey(asked.expression()));
    }

    static Stream<Difference> differences() {
        return DIFFERENCES.values().stream();
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void agrees(Case asked) throws InvalidOpeningHoursException {
        if (asked.refused()) {
            assertThatThrownBy(() -> OpeningHours.parse(asked.expression()))
                    .isInstanceOf(InvalidOpeningHoursException.class);
            return;
        }
        assertThat(mismatches(asked)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differsOnlyAsListed(Difference difference) throws InvalidOpeningHoursException {
        Case asked = REFERENCE.cases().stream()
                .filter(each -> each.expression().equals(difference.expression()))
                .findFirst()
                .orElseThrow();
        switch (difference.kind()) {
            case REFUSED -> {
                assertThat(asked.refused()).isFalse();
                assertThatThrownBy(() -> OpeningHours.parse(asked.expression()))
                        .isInstanceOf(InvalidOpeningHoursException.class);
            }
            case UNDERSTOOD -> {
                assertThat(asked.refused()).isTrue();
                assertThat(OpeningHours.parse(asked.expression())).isNotNull();
            }
            case RIGHT -> assertThat(mismatches(asked)).isNotEmpty();
            case UNKNOWN ->
                assertThat(mismatches(asked))
                        .isNotEmpty()
                        .allSatisfy(mismatch -> assertThat(mismatch.touchesUnknown())
                                .as(mismatch.toString())
                                .isTrue());
        }
    }

    @Test
    void asksEnough() {
        assertThat(REFERENCE.cases()).hasSizeGreaterThan(250);
        assertThat(REFERENCE.instants()).hasSizeGreaterThan(70);
        assertThat(DIFFERENCES.values())
                .allSatisfy(difference -> assertThat(difference.why()).isNotBlank());
    }

    /** What we say and what the reference says, where it is not the same. */
    private record Mismatch(
            Instant at,
            Answer reference,
            OpeningStatus ours,
            @Nullable OpeningStatus afterwards) {

        /** Whether we say UNKNOWN now; or agree on now, and say UNKNOWN from our next change on. */
        boolean touchesUnknown() {
            return ours.state() == OpeningState.UNKNOWN
                    || (letter(ours).equals(reference.state())
                            && afterwards != null
                            && afterwards.state() == OpeningState.UNKNOWN);
        }
    }

    private static List<Mismatch> mismatches(Case asked) throws InvalidOpeningHoursException {
        OpeningHours hours = OpeningHours.parse(asked.expression());
        List<@Nullable Answer> answers = Objects.requireNonNull(asked.answers());
        List<Mismatch> mismatches = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            Answer answer = answers.get(place);
            Instant at = Instant.ofEpochSecond(REFERENCE.instants().get(place) * 60);
            OpeningStatus ours = hours.at(at, CALENDAR);
            if (answer != null && !same(answer, ours, asked.expression())) {
                Instant change = ours.nextChange();
                mismatches.add(new Mismatch(at, answer, ours, change == null ? null : hours.at(change, CALENDAR)));
            }
        }
        return mismatches;
    }

    private static boolean same(Answer answer, OpeningStatus ours, String expression) {
        return letter(ours).equals(answer.state())
                && Objects.equals(answer.nextChange(), change(ours))
                && Objects.equals(ownWords(answer.comment(), expression), ours.comment());
    }

    /** The reference adds comments that the expression does not have: a holiday's name, an open end. */
    private static @Nullable String ownWords(@Nullable String comment, String expression) {
        return comment != null && expression.contains('"' + comment + '"') ? comment : null;
    }

    private static String letter(OpeningStatus status) {
        return status.state().name().substring(0, 1);
    }

    /** In minutes; null from the end of what the reference was asked on. */
    private static @Nullable Long change(OpeningStatus status) {
        Instant change = status.nextChange();
        return change == null || change.getEpochSecond() / 60 >= REFERENCE.until()
                ? null
                : change.getEpochSecond() / 60;
    }
}
