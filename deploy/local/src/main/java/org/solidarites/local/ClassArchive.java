package org.solidarites.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of one part as the virtual machine had them ready when it last ended. A start that finds this archive needs
 * half the processor time; without it everything works the same. It is written when the part ends for the first time
 * after its programs have changed, which then takes some seconds longer. All instances use what the first has written.
 */
final class ClassArchive {

    private final LocalConfig config;
    private final PartId part;

    ClassArchive(LocalConfig config, PartId part) {
        this.config = config;
        this.part = part;
    }

    /** The options that use the archive if it fits these jars, and otherwise have it written at the end if wanted. */
    List<String> options(ClassPath classPath) throws IOException {
        Path archive = directory().resolve("%s-%s.jsa".formatted(part.name().label(), digest(classPath.fingerprint())));
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        if (!config.writesArchives() || part.number() > 1) {
            return List.of();
        }
        removeOutdated();
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private Path directory() throws IOException {
        return Files.createDirectories(config.cache().resolve("classes"));
    }

    private void removeOutdated() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            for (Path file : files.filter(this::isOfThisPart).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean isOfThisPart(Path file) {
        return file.getFileName().toString().matches(part.name().label() + "-[0-9a-f]{16}\\.jsa");
    }

    private static String digest(String fingerprint) {
        try {
            String all = fingerprint + System.getProperty("java.home") + Runtime.version();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
