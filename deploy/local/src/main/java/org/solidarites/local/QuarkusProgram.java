package org.solidarites.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that Quarkus has built, in one of two ways to load it.
 *
 * @param directory with {@code quarkus-run.jar}
 * @param mainClass what the program's own class loader would start
 */
record QuarkusProgram(Path directory, String mainClass) {

    /**
     * Through its own class loader, which is the faster way to find classes in many jars; unless there is an archive of
     * classes, or one is to be written: that holds only what the virtual machine has loaded itself.
     */
    List<String> command(Jvm jvm, ClassArchive archive, String... arguments) throws IOException {
        ClassPath flat = flat();
        List<String> options = archive.options(flat);
        if (options.isEmpty()) {
            ClassPath runner = ClassPath.of(directory.resolve("quarkus-run.jar"));
            return jvm.main(runner, "io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments);
        }
        return jvm.with(options).main(flat, mainClass, arguments);
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
