package org.solidarites.chassis.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuartiersTest {

    @Test
    void knowsTheElevenOfNantes() {
        assertThat(Quartiers.ofNantes().all()).hasSize(11);
        assertThat(Quartiers.ofNantes().find("dervallieres-zola"))
                .hasValue(new Quartier("dervallieres-zola", "Dervallières - Zola"));
        assertThat(Quartiers.ofNantes().find("nowhere")).isEmpty();
    }

    @Test
    void readsThoseOfAnotherCity(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("rennes.json"), "[{\"code\": \"maurepas\", \"label\": \"Maurepas\"}]");

        assertThat(Quartiers.ofFile(file).codes()).isEqualTo("maurepas");
    }

    @Test
    void refusesACodeNamedTwice(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("twice.json"),
                "[{\"code\": \"a\", \"label\": \"A\"}, {\"code\": \"a\", \"label\": \"B\"}]");

        assertThatThrownBy(() -> Quartiers.ofFile(file)).hasMessage("quartier named twice: a");
    }
}
