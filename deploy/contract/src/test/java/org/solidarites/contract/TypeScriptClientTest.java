package org.solidarites.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.contract.NodePrograms.Outcome;

/** The client in TypeScript that is made of the document, and a program that uses it, are compiled as strictly as can be. */
class TypeScriptClientTest {

    private static final Path PROGRAM = Path.of("target", "typescript");

    @Test
    void itCompilesWithAProgramThatUsesIt() throws IOException, InterruptedException {
        NodePrograms.install();
        for (String file : List.of("firstCalls.ts", "tsconfig.json")) {
            Files.copy(
                    Path.of("src", "main", "typescript", file),
                    PROGRAM.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        Outcome outcome = NodePrograms.run("tsc", "--project", PROGRAM.toString());

        assertThat(outcome.said()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(PROGRAM.resolve("dist/firstCalls.js")).exists();
    }
}
