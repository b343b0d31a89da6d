package org.solidarites.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.money.Euros;

class ProblemMessagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none,fr", "en,en", "en-GB,en", "fr-CA,fr", "'de, en;q=0.5',en", "de,fr", "not a header!,fr"})
    void speaksFrenchOrEnglish(String header, String language) {
        assertThat(ProblemMessages.language(header)).isEqualTo(Locale.of(language));
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void hasASentenceInBothLanguages(CommonProblem kind) {
        String french = ProblemMessages.detail(kind, Map.of(), Locale.FRENCH);
        String english = ProblemMessages.detail(kind, Map.of(), Locale.ENGLISH);

        assertThat(french).isNotBlank().isNotEqualTo(english);
    }

    @Test
    void fillsInItsArguments() {
        assertThat(ProblemMessages.detail(
                        CommonProblem.MALFORMED_REQUEST, Map.of("reason", "a comma is missing"), Locale.ENGLISH))
                .isEqualTo("The request could not be read: a comma is missing.");
    }

    @Test
    void writesAmountsAndDaysAsInFrench() {
        assertThat(reason(Euros.of(100_000), Locale.FRENCH)).containsPattern("100\\h000,00\\h€");
        assertThat(reason(Euros.of(100_000), Locale.ENGLISH)).contains("100000.00 €");
        assertThat(reason(LocalDate.of(2026, 11, 28), Locale.FRENCH)).contains("28 novembre 2026");
        assertThat(reason(LocalDate.of(2026, 11, 28), Locale.ENGLISH)).contains("2026-11-28");
    }

    private static String reason(Object said, Locale language) {
        return ProblemMessages.detail(CommonProblem.MALFORMED_REQUEST, Map.of("reason", said), language);
    }
}
