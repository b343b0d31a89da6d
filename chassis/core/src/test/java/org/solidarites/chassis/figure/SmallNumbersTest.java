package org.solidarites.chassis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "40, 20, 10, '40 20 10'",
        "4,  4,  4,  '- - -'",
        "5,  5,  5,  '5 5 5'",
        "9,  6,  5,  '9 - -'",
        "20, 12, 9,  '20 12 -'",
        "20, 16, 9,  '20 - 9'",
        "20, 10, 0,  '20 10 -'"
    })
    void hidesWhatIsSmallAndWhatWouldGiveItAway(long sent, long known, long opened, String shown) {
        assertThat(SmallNumbers.hide(sent, known, opened).stream()
                        .map(count -> count.isPresent() ? Long.toString(count.getAsLong()) : "-"))
                .containsExactly(shown.split(" "));
    }

    @Test
    void neverShowsTwoCountsWhoseDifferenceIsSmall() {
        for (long sent = 0; sent <= 25; sent++) {
            for (long known = 0; known <= sent; known++) {
                for (long opened = 0; opened <= known; opened++) {
                    List<Long> shown = new ArrayList<>(SmallNumbers.hide(sent, known, opened).stream()
                            .filter(OptionalLong::isPresent)
                            .map(OptionalLong::getAsLong)
                            .toList());
                    assertThat(shown).allMatch(count -> count >= 5);
                    for (long one : shown) {
                        assertThat(shown).noneMatch(other -> one - other > 0 && one - other < 5);
                    }
                }
            }
        }
    }
}
