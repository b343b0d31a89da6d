package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierLogsTest {

    @TempDir
    Path directory;

    @Test
    void keepsTheLastNineRuns() throws IOException {
        Path log = directory.resolve("aid.log");
        for (int run = 1; run <= 12; run++) {
            EarlierLogs.shift(log);
            Files.writeString(log, "run " + run);
        }

        assertThat(log).hasContent("run 12");
        assertThat(directory.resolve("aid.log.1")).hasContent("run 11");
        assertThat(directory.resolve("aid.log.9")).hasContent("run 3");
        assertThat(directory.resolve("aid.log.10")).doesNotExist();
    }
}
