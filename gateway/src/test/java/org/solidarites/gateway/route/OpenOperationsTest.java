package org.solidarites.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenOperationsTest {

    private static final OpenOperations OPEN = OpenOperations.of(
            List.of("GET /v1/guichets", "GET /v1/guichets/*", "POST /v1/aid/simulations", "GET /v1/grants/**"));

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/guichets",
        "HEAD, /v1/guichets",
        "GET, /v1/guichets/42",
        "POST, /v1/aid/simulations",
        "GET, /v1/grants",
        "GET, /v1/grants/2025",
        "GET, /v1/grants/2025/lines/3",
    })
    void whatIsListedIsOpen(String method, String path) {
        assertThat(OPEN.include(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/guichets",
        "PUT, /v1/guichets/42",
        "get, /v1/guichets",
        "GET, /v1/guichets/",
        "GET, /v1/guichets/42/appointments",
        "GET, /v1/aid/simulations",
        "HEAD, /v1/aid/simulations",
        "POST, /v1/aid/simulations/1",
        "DELETE, /v1/grants/2025",
        "GET, /v1/grantsandmore",
        "GET, /v1/%67rants",
    })
    void whatIsNotListedIsClosed(String method, String path) {
        assertThat(OPEN.include(method, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/guichets", "GET", "get /v1/x", "GET /q/health", "GET /v1/**/x", "GET /v1/a /v1/b"})
    void anEntryThatCanNotBeReadIsRefusedAndNamed(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenOperations.of(List.of(entry)))
                .withMessageContaining(entry);
    }
}
