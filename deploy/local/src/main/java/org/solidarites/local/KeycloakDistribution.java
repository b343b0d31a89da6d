package org.solidarites.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.solidarites.embedded.Directories;

/** Keycloak as its makers ship it, unpacked and built for PostgreSQL once and then shared by every stack. */
final class KeycloakDistribution {

    private static final String PREFIX = "keycloak-quarkus-dist-";
    private static final String SUFFIX = ".tar.gz";

    /** What is fixed at the build. Health on the main port saves a second one; the rest are features nobody uses here. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--features-disabled=kerberos,device-flow,ciba,passkeys,step-up-authentication-saml,"
                    + "identity-brokering-api,twitter-broker");

    private final Path archive;
    private final Path home;
    private final Path log;

    private KeycloakDistribution(Path archive, Path home, Path log) {
        this.archive = archive;
        this.home = home;
        this.log = log;
    }

    /** The built distribution; only the very first call takes its half minute. */
    static Path in(LocalConfig config) throws IOException, InterruptedException {
        Path archive = archive(config.root().resolve("deploy/local/target/keycloak"));
        String file = archive.getFileName().toString();
        String version = file.substring(PREFIX.length(), file.length() - SUFFIX.length());
        Path log = config.home().resolve("logs/keycloak-build.log");
        var distribution = new KeycloakDistribution(archive, config.cache().resolve("keycloak-" + version), log);
        distribution.ensureBuilt();
        return distribution.home;
    }

    private static Path archive(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                var found = files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                        .max(Path::compareTo);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new StackException("Keycloak is not there: build deploy/local first, which brings it.");
    }

    private void ensureBuilt() throws IOException, InterruptedException {
        Path marker = home.resolve("solidarites.built");
        String wanted = String.join(" ", BUILD_OPTIONS);
        Files.createDirectories(home.getParent());
        Path lock = Path.of(home + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid()
                    && Files.exists(marker)
                    && Files.readString(marker).equals(wanted)) {
                return;
            }
            Directories.delete(home);
            unpack();
            build();
            Files.writeString(marker, wanted);
        }
    }

    private void unpack() throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                var tar = new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path relative = Path.of(entry.getName());
                if (relative.getNameCount() > 1 && !entry.isDirectory()) {
                    Path file = home.resolve(relative.subpath(1, relative.getNameCount()));
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                }
                entry = tar.getNextEntry();
            }
        }
    }

    private void build() throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process build = builder.start();
        try {
            build.waitFor();
        } finally {
            // whoever is interrupted here must not leave it behind; the script hands the signal on to its Java
            build.destroy();
        }
        if (build.exitValue() != 0) {
            throw new StackException("Keycloak could not be built:%n%s".formatted(LogTail.of(log)));
        }
    }
}
