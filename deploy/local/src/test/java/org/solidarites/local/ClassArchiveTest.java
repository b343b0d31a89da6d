package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real program that starts and ends, as each part does. */
class ClassArchiveTest {

    private static final PartId FIRST = PartId.first(PartName.AID);

    @TempDir
    Path directory;

    private Path jar;

    @BeforeEach
    void buildProgram() throws IOException {
        jar = directory.resolve("program.jar");
        build("good morning");
    }

    @Test
    void aStartFindsTheClassesAsTheLastEndLeftThem() throws Exception {
        assertThat(run(config(true), FIRST)).contains("good morning").doesNotContain("Greeting source: shared");
        assertThat(archives()).hasSize(1);

        assertThat(run(config(true), FIRST)).contains("good morning", "Greeting source: shared objects file");
    }

    @Test
    void aProgramThatHasChangedIsNotTheOldOne() throws Exception {
        run(config(true), FIRST);
        List<Path> old = archives();
        build("good evening, all of you");

        assertThat(run(config(true), FIRST)).contains("good evening").doesNotContain("Greeting source: shared");
        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(old);
    }

    @Test
    void whatDoesNotFitIsPassedOver() throws Exception {
        run(config(true), FIRST);
        Files.write(archives().getFirst(), new byte[] {1, 2, 3});

        assertThat(run(config(true), FIRST)).contains("good morning");
    }

    @Test
    void onlyTheFirstInstanceWritesAndOnlyWhereItIsWanted() throws Exception {
        run(config(false), FIRST);
        run(config(true), new PartId(PartName.AID, 2));
        assertThat(archives()).isEmpty();

        run(config(true), FIRST);
        assertThat(run(config(true), new PartId(PartName.AID, 2))).contains("Greeting source: shared objects file");
    }

    private String run(LocalConfig config, PartId part) throws Exception {
        ClassPath program = ClassPath.of(jar);
        List<String> command = new Jvm("32m")
                .with(new ClassArchive(config, part).options(program))
                .with("-Xlog:class+load")
                .main(program, "Greeting");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private LocalConfig config(boolean writesArchives) {
        LocalConfig any = LocalConfig.isolated(directory.resolve("home"));
        return new LocalConfig(
                any.root(),
                any.home(),
                directory.resolve("cache"),
                any.ports(),
                any.parts(),
                any.scale(),
                any.serviceEnvironment(),
                writesArchives);
    }

    private List<Path> archives() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("cache/classes"));
        try (Stream<Path> files = Files.list(classes)) {
            return files.toList();
        }
    }

    private void build(String greeting) throws IOException {
        Path source = Files.writeString(
                directory.resolve("Greeting.java"),
                "public class Greeting { public static void main(String[] a) { System.out.println(\"" + greeting
                        + "\"); } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("Greeting.class"));
            out.write(Files.readAllBytes(directory.resolve("Greeting.class")));
        }
    }
}
