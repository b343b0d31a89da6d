package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("a running process is found again by whoever reads the file next")
    void findsRunningProcess() {
        StateFile.read(file()).put("kafka", ProcessHandle.current());

        assertThat(StateFile.read(file()).find("kafka")).contains(ProcessHandle.current());
    }

    @Test
    @DisplayName("a process that has ended is known, but not found")
    void knowsEndedProcess() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        StateFile.read(file()).put("kafka", process.toHandle());
        process.destroyForcibly().waitFor();

        StateFile state = StateFile.read(file());

        assertThat(state.find("kafka")).isEmpty();
        assertThat(state.knows("kafka")).isTrue();
    }

    @Test
    @DisplayName("another program that was given the number of an ended process is not taken for it")
    void ignoresReusedNumber() throws IOException {
        Files.writeString(
                file(),
                "kafka=%d 2020-01-01T00:00:00Z%n"
                        .formatted(ProcessHandle.current().pid()));

        assertThat(StateFile.read(file()).find("kafka")).isEmpty();
    }

    @Test
    @DisplayName("a process that was stopped is forgotten")
    void forgets() {
        StateFile state = StateFile.read(file());
        state.put("kafka", ProcessHandle.current());
        state.remove("kafka");

        assertThat(StateFile.read(file()).knows("kafka")).isFalse();
    }

    private Path file() {
        return directory.resolve("state");
    }
}
