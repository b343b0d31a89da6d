package org.solidarites.acceptance.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may call what. */
final class AccessMatrix {

    private final Map<String, Set<String>> roles;

    AccessMatrix() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessMatrix.class.getResourceAsStream("/access-matrix.csv")),
                StandardCharsets.UTF_8))) {
            roles = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",\\s*"))
                    .collect(
                            Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> Set.of(cells[2].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(Operation operation, Caller caller) {
        Set<String> allowed = roles.getOrDefault(operation.toString(), Set.of());
        return allowed.contains("open") || allowed.contains(caller.role());
    }
}
