package org.solidarites.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @CsvSource({
        "FR76 3000 6000 0112 3456 7890 189, FR7630006000011234567890189",
        "fr1420041010050500013m02606, FR1420041010050500013M02606",
        "DE89370400440532013000, DE89370400440532013000",
        "GB82 WEST 1234 5698 7654 32, GB82WEST12345698765432",
    })
    void isReadHoweverItIsSpaced(String written, String value) {
        assertThat(Iban.of(written)).contains(new Iban(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR7630006000011234567890188", // the last digit
                "FR6730006000011234567890189", // the check digits turned
                "FR7603006000011234567890189", // two digits turned
                "FR763000600001123456789018", // too short for France
                "FR76300060000112345678901890", // too long
                "FR76 3000-6000 0112 3456 7890 189",
                "7630006000011234567890189",
                "DE8937040044O532013000", // a letter for a zero
                "",
                "   ",
            })
    void isRefusedWhereItCanBeNone(String written) {
        assertThat(Iban.of(written)).isEmpty();
    }

    @Test
    void showsInNoLog() {
        assertThat(Iban.of("FR7630006000011234567890189").orElseThrow().toString())
                .doesNotContain("7890");
    }
}
