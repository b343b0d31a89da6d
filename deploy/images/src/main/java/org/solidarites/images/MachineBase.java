package org.solidarites.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Java program needs to run, taken from the machine that builds: a Java runtime made by {@code jlink}, and the
 * shared libraries that it is linked to. For trying images where no base image can be had; production stands on one that
 * others mend.
 *
 * @param directory of the runtime
 */
record MachineBase(Path directory) {

    static final String PATH = "/opt/java/openjdk/bin";

    private static final Pattern LIBRARY = Pattern.compile("(/\\S+\\.so\\S*) \\(0x");

    /** Found by name while a program runs, and so named by nobody. */
    private static final Set<String> BY_NAME = Set.of("/lib/x86_64-linux-gnu/libresolv.so.2", "/lib64/libresolv.so.2");

    static MachineBase in(Path directory) throws IOException, InterruptedException {
        if (!Files.exists(directory)) {
            Path home = Path.of(System.getProperty("java.home"));
            run(List.of(
                    home.resolve("bin/jlink").toString(),
                    "--add-modules",
                    modules(home),
                    "--strip-debug",
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    directory.toString()));
        }
        return new MachineBase(directory);
    }

    /** All but the tools: what the programs load is known only when they run. */
    private static String modules(Path home) throws IOException, InterruptedException {
        return run(List.of(home.resolve("bin/java").toString(), "--list-modules"))
                .lines()
                .map(line -> line.replaceFirst("@.*", ""))
                .filter(name -> !name.matches("jdk\\.(jlink|jpackage|jdeps|javadoc|jshell|jartool|jconsole|compiler)"))
                .collect(Collectors.joining(","));
    }

    FileEntriesLayer java() throws IOException {
        return FileEntriesLayer.builder()
                .setName("java")
                .addEntryRecursive(
                        directory,
                        AbsoluteUnixPath.get("/opt/java/openjdk"),
                        (file, inImage) -> FilePermissions.fromPosixFilePermissions(permissions(file)))
                .build();
    }

    private static Set<java.nio.file.attribute.PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    FileEntriesLayer libraries() throws IOException, InterruptedException {
        Set<String> needed = new TreeSet<>();
        for (String file : List.of("bin/java", "lib/server/libjvm.so", "lib/libnet.so", "lib/libnio.so")) {
            var found =
                    LIBRARY.matcher(run(List.of("ldd", directory.resolve(file).toString())));
            while (found.find()) {
                if (!found.group(1).startsWith(directory.toString())) {
                    needed.add(found.group(1));
                }
            }
        }
        BY_NAME.stream().filter(name -> Files.exists(Path.of(name))).forEach(needed::add);
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("libraries");
        for (String file : needed) {
            layer.addEntry(
                    Path.of(file).toRealPath(), AbsoluteUnixPath.get(file), FilePermissions.fromOctalString("755"));
        }
        return layer.build();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + said);
        }
        return said;
    }
}
