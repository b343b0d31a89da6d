package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation with every role and without a token, as {@code access-matrix.csv} says, through the gateway. */
@WholeSuite
class AccessMatrixTest {

    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");

    record Operation(String method, String path, Set<String> allowed) {

        boolean isOpen() {
            return allowed.contains("open");
        }

        Answer call(Door door, String token) {
            String address = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            String body = method.equals("GET") ? null : "{}";
            return door.call(method, address, token, body, Map.of());
        }

        String documented() {
            return method + " " + path.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessMatrixTest.class.getResourceAsStream("/access-matrix.csv")),
                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",\\s*"))
                    .map(cells -> new Operation(cells[0], cells[1], Set.of(cells[2].split(" "))))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isOpenToItsRolesAndClosedToAllOthers(Operation operation, Door door) {
        SoftAssertions all = new SoftAssertions();
        int withoutToken = operation.call(door, null).status();
        if (operation.isOpen()) {
            all.assertThat(withoutToken).as("without a token").isNotIn(401, 403).isLessThan(500);
        } else {
            all.assertThat(withoutToken).as("without a token").isEqualTo(401);
            for (String role : ROLES) {
                Answer answer = operation.call(door, token(door, role));
                if (operation.allowed.contains(role)) {
                    all.assertThat(answer.status())
                            .as(role + " may: " + answer.body())
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    all.assertThat(answer.status())
                            .as(role + " may not: " + answer.body())
                            .isEqualTo(403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void namesEveryOperationOfTheDocument(Door door) throws IOException {
        Set<String> documented = new TreeSet<>();
        door.get("/openapi.json", null)
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(operations().map(Operation::documented).distinct()).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static String token(Door door, String role) {
        return role.equals("partner") ? door.partner("partner-demo") : door.user(role + ".demo");
    }
}
