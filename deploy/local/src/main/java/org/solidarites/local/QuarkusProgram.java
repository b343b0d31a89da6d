package org.solidarites.local;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A program that Quarkus has built, in one of two ways to load it.
 *
 * @param directory with {@code quarkus-run.jar}
 */
record QuarkusProgram(Path directory) {

    /**
     * Through its own class loader, which is the faster way to find classes in many jars; unless there is an archive of
     * classes, or one is to be written: that holds only what the virtual machine has loaded itself.
     */
    List<String> command(Jvm jvm, ClassArchive archive, String... arguments) throws IOException {
        ClassPath flat = flat();
        List<String> options = archive.options(flat);
        jvm.with(opens());
        if (options.isEmpty()) {
            ClassPath runner = ClassPath.of(directory.resolve("quarkus-run.jar"));
            return jvm.main(runner, "io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments);
        }
        return jvm.with(options).main(flat, mainClass(), arguments);
    }

    /** The class it begins with, as Quarkus' own runner finds it: the first text of that file, behind two numbers. */
    String mainClass() throws IOException {
        Path application = directory.resolve("quarkus/quarkus-application.dat");
        try (var in = new DataInputStream(Files.newInputStream(application))) {
            in.skipNBytes(2 * Integer.BYTES);
            return in.readUTF();
        }
    }

    /**
     * The packages that the program must reach into, from its manifest: the virtual machine heeds that only for
     * {@code java -jar}. Without them its worker threads die, and with them whoever listens to Kafka.
     */
    private List<String> opens() throws IOException {
        try (JarFile jar = new JarFile(directory.resolve("quarkus-run.jar").toFile())) {
            String packages = jar.getManifest().getMainAttributes().getValue("Add-Opens");
            return packages == null
                    ? List.of()
                    : Stream.of(packages.strip().split("\\s+"))
                            .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")
                            .toList();
        }
    }

    /** The same jars in the same order of precedence: what Quarkus has changed comes before what it was made from. */
    private ClassPath flat() throws IOException {
        return ClassPath.of(
                directory.resolve("quarkus/transformed-bytecode.jar"),
                directory.resolve("quarkus/generated-bytecode.jar"),
                directory.resolve("app"),
                directory.resolve("lib/boot"),
                directory.resolve("lib/main"));
    }
}
