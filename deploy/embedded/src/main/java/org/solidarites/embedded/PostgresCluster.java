package org.solidarites.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL data directory, ready to be served: made if it is not there yet. Whoever wants the server runs
 * {@link #command()} as a process of its own and ends it with the interrupt signal (a fast, clean shutdown).
 */
public final class PostgresCluster {

    /** The superuser, for provisioning only; no service ever uses it. */
    public static final String SUPERUSER = "postgres";

    /** Its password: the server listens on the loopback interface of one developer's machine only. */
    public static final String SUPERUSER_PASSWORD = "postgres";

    private final PostgresConfig config;
    private final Path home;

    private PostgresCluster(PostgresConfig config, Path home) {
        this.config = config;
        this.home = home;
    }

    /** Unpacks the programs and creates the data directory, each only if missing. */
    public static PostgresCluster prepare(PostgresConfig config) throws IOException, InterruptedException {
        PostgresCluster cluster = new PostgresCluster(config, PostgresBinaries.unpackedIn(config.binaries()));
        if (!Files.exists(config.dataDirectory().resolve("PG_VERSION"))) {
            cluster.initialise();
        }
        cluster.forgetDeadPostmaster();
        return cluster;
    }

    /** The command line of the server. */
    public List<String> command() {
        List<String> command =
                asOrdinaryUser("postgres", "-D", config.dataDirectory().toString());
        command.addAll(List.of("-p", String.valueOf(config.port())));
        config.settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    private void initialise() throws IOException, InterruptedException {
        Files.createDirectories(config.dataDirectory().toAbsolutePath().getParent());
        Path password = Files.createTempFile("solidarites", ".pw");
        try {
            Files.writeString(password, SUPERUSER_PASSWORD);
            List<String> command =
                    asOrdinaryUser("initdb", "-D", config.dataDirectory().toString());
            command.addAll(List.of("-U", SUPERUSER, "--auth=scram-sha-256", "--pwfile=" + password));
            // the builtin provider sorts the same on every system, whatever locales it has installed
            command.addAll(List.of("--encoding=UTF8", "--no-locale", "--locale-provider=builtin"));
            command.add("--builtin-locale=C.UTF-8");
            if (!config.durable()) {
                command.add("--no-sync");
            }
            run(command);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** After a crash of the machine the old process id may belong to another program, which would block the start. */
    private void forgetDeadPostmaster() throws IOException {
        Path lock = config.dataDirectory().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().trim());
        boolean postgres = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(program -> program.endsWith("postgres"))
                .isPresent();
        if (!postgres) {
            Files.delete(lock);
        }
    }

    /** PostgreSQL refuses to run as root: in a user namespace of its own the same files belong to an ordinary user. */
    private List<String> asOrdinaryUser(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("%s failed:%n%s".formatted(String.join(" ", command), output));
        }
    }
}
