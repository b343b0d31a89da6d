package org.solidarites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A throw-away PostgreSQL server for the tests of one process: it ends, and its data go, with that process. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresConfig config;
    private final Process process;
    private final PostgresAdmin admin;

    private PostgresServer(PostgresConfig config, Process process) {
        this.config = config;
        this.process = process;
        this.admin = new PostgresAdmin(config.port());
    }

    /** A new, empty server, ready to use. */
    public static PostgresServer start() {
        return start(PostgresConfig.throwAway());
    }

    /** A server as configured, ready to use; its data directory is deleted when it closes. */
    public static PostgresServer start(PostgresConfig config) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            PostgresCluster.prepare(config).command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            PostgresServer server = new PostgresServer(config, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "postgres-closer"));
            server.admin.awaitReady(PATIENCE);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    /** The port on the loopback interface. */
    public int port() {
        return config.port();
    }

    /** Where a database of this server is found. */
    public String jdbcUrl(String database) {
        return admin.jdbcUrl(database);
    }

    /** A role and a database of its own; a second call changes nothing but the password. */
    public void provision(String name, String password) {
        admin.provision(name, password);
    }

    /** What the superuser may do besides. */
    public PostgresAdmin admin() {
        return admin;
    }

    /** Ends the server at once and deletes its data: nobody will ask for them again. */
    @Override
    public void close() {
        try {
            Signals.QUIT.send(process.pid());
            process.waitFor(5, TimeUnit.SECONDS);
            Directories.delete(config.dataDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
