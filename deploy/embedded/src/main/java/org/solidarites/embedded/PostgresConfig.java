package org.solidarites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one PostgreSQL server is to run.
 *
 * @param dataDirectory holds the databases; made by the first start
 * @param binaries where the server's programs are unpacked once, shared by every server of the machine's user
 * @param port on the loopback interface
 * @param durable whether a crash of the machine may lose nothing that was committed
 * @param settings of {@code postgresql.conf}, given on the command line, so they hold whatever the file says
 */
public record PostgresConfig(
        Path dataDirectory, Path binaries, int port, boolean durable, Map<String, String> settings) {

    /** Twelve for each of the five programs and for Keycloak, and some for whoever looks. */
    private static final int CONNECTIONS = 120;

    /** Defensive copy that keeps the order of the settings. */
    public PostgresConfig {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a TCP port: " + port);
        }
        settings = Map.copyOf(settings);
    }

    /** For data to be kept: every commit is on the disk before it is answered. */
    public static PostgresConfig durable(Path dataDirectory, Path binaries, int port) {
        Map<String, String> settings = common();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_writer_delay", "10ms");
        settings.put("max_wal_size", "512MB");
        settings.put("max_slot_wal_keep_size", "4GB");
        return new PostgresConfig(dataDirectory, binaries, port, true, settings);
    }

    /** The same for services of which there are several: each brings a pool of connections. */
    public PostgresConfig forInstances(int instances) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put("max_connections", String.valueOf(CONNECTIONS * instances));
        return new PostgresConfig(dataDirectory, binaries, port, durable, more);
    }

    /** For a test: a directory and a port of its own, nothing forced to the disk, still ready for change capture. */
    public static PostgresConfig throwAway() {
        Map<String, String> settings = common();
        settings.put("fsync", "off");
        settings.put("full_page_writes", "off");
        settings.put("max_wal_size", "256MB");
        return new PostgresConfig(temporaryDirectory(), sharedBinaries(), Ports.free(), false, settings);
    }

    private static Map<String, String> common() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("wal_level", "logical");
        settings.put("max_wal_senders", "20");
        settings.put("max_replication_slots", "20");
        settings.put("max_connections", String.valueOf(CONNECTIONS));
        settings.put("shared_buffers", "64MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    private static Path sharedBinaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "solidarites-postgres-" + System.getProperty("user.name"));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("solidarites-postgres-data");
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for a throw-away database", e);
        }
    }
}
