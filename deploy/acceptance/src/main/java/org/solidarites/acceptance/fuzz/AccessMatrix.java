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
import java.util.stream.Stream;

/** Who may call what, with some parameter or without. */
final class AccessMatrix {

    private final Map<String, Set<String>> roles;

    AccessMatrix() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessMatrix.class.getResourceAsStream("/access-matrix.csv")),
                StandardCharsets.UTF_8))) {
            roles = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",\\s*"))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0] + " " + cells[1].replaceFirst("\\?.*", ""),
                            Collectors.flatMapping(cells -> Stream.of(cells[2].split(" ")), Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(Operation operation, Caller caller) {
        Set<String> allowed = roles.getOrDefault(operation.toString(), Set.of());
        return allowed.contains("open") || allowed.contains(caller.role());
    }
}
