package org.solidarites.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jars in a fixed order: what the virtual machine remembers of a class path holds for exactly the same one only.
 *
 * @param jars without wildcards
 */
record ClassPath(List<Path> jars) {

    ClassPath {
        jars = List.copyOf(jars);
    }

    /** Jars, and the jars in directories, in the order given; within a directory by name. */
    static ClassPath of(Path... entries) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                jars.addAll(jarsIn(entry));
            } else if (Files.exists(entry)) {
                jars.add(entry);
            }
        }
        return new ClassPath(jars);
    }

    /** Changes whenever a jar does. */
    String fingerprint() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path jar : jars) {
            all.append(jar).append(' ').append(Files.size(jar)).append(' ');
            all.append(Files.getLastModifiedTime(jar).toMillis()).append('\n');
        }
        return all.toString();
    }

    @Override
    public String toString() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jarsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
