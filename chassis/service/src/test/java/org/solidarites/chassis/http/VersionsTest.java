package org.solidarites.chassis.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", " \"3\" ", "\"1\", \"3\""})
    void letsThePresentVersionThrough(String ifMatch) {
        assertThatCode(() -> Versions.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, version-required",
                "'', version-required",
                "*, version-required",
                "'\"2\"', stale-version",
                "3, invalid-input",
                "'3\"', invalid-input",
                "'W/\"3\"', stale-version"
            })
    void refusesEverythingElse(String ifMatch, String problem) {
        assertThatThrownBy(() -> Versions.require(ifMatch, 3)).hasMessage(problem);
    }
}
