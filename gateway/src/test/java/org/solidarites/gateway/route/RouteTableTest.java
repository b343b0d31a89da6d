package org.solidarites.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.route.RouteTable.Route;

class RouteTableTest {

    private static final RouteTable TABLE = RouteTable.of(
            Map.of("guichet", List.of("/v1/guichets", "/v1/guichet"), "aid", List.of("/v1/aid", "/v1/guichets/aids")),
            Set.of("guichet", "aid"));

    @ParameterizedTest
    @CsvSource({
        "/v1/guichets, guichet",
        "/v1/guichets/, guichet",
        "/v1/guichets/42, guichet",
        "/v1/guichet/dead-letter-replays, guichet",
        "/v1/aid/simulations, aid",
        "/v1/guichets/aids, aid",
        "/v1/guichets/aidsandmore, guichet",
        "/v1/guichets/caf%C3%A9, guichet",
    })
    void aPathBelongsToTheLongestPrefixThatEndsWhereASegmentEnds(String path, String service) {
        assertThat(TABLE.find(path)).map(Route::service).hasValue(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1",
                "/v1/",
                "/v1/guichetsandmore",
                "/v2/guichets",
                "/q/health",
                "v1/guichets",
                "/v1/AID",
            })
    void anUnknownPathHasNoRoute(String path) {
        assertThat(TABLE.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guichets/../aid",
                "/v1/guichets/..",
                "/v1/guichets/./x",
                "/v1/guichets//x",
                "/v1/guichets/%2e%2e/aid",
                "/v1/guichets/.%2E/aid",
                "/v1/guichets/..%2faid",
                "/v1/guichets%2F..%2Fq",
                "/v1/guichets/%5c..%5cq",
                "/v1/guichets\\..\\q",
                "/v1/guichets/..;/q",
                "/v1/guichets;x=1/y",
                "/v1/guichets/%3bx",
                "/v1/guichets/%252e%252e",
                "/v1/guichets/%00",
                "/v1/guichets/%0d%0aX:1",
                "/v1/guichets/%zz",
                "/v1/guichets/%4",
                "/v1/guichets/a b",
                "/v1/guichets/é",
                "/v1/guichets/#x",
            })
    void aPathThatSomebodyCouldReadDifferentlyHasNoRoute(String path) {
        assertThat(TABLE.find(path)).isEmpty();
    }

    @Test
    void aPrefixClaimedTwiceIsRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteTable.of(
                        Map.of("aid", List.of("/v1/x"), "guichet", List.of("/v1/x")), Set.of("aid", "guichet")))
                .withMessageContainingAll("/v1/x", "aid", "guichet");
    }

    @Test
    void aServiceWithoutAddressIsRefusedByTheNameOfTheMissingKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteTable.of(Map.of("aid", List.of("/v1/aid")), Set.of()))
                .withMessage("solidarites.gateway.upstreams.aid is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/v1/", "/v1/aid/", "v1/aid", "/v1/../q"})
    void aPrefixThatIsNoPlainPathBelowTheRootIsRefused(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteTable.of(Map.of("aid", List.of(prefix)), Set.of("aid")))
                .withMessageContaining(prefix);
    }
}
